package dev.mizan.maven;

import java.io.File;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A client to emit, as the POM says it; one language each.
 *
 * <pre>{@code
 * <client>
 *   <output>../frontend/src/api</output>
 *   <targets>react</targets>
 * </client>
 * }</pre>
 */
public final class Client {

    private @Nullable File output;
    private List<String> targets = List.of();
    private @Nullable String packageName;

    /** Set by Maven from the POM. */
    public Client() {}

    Client(@Nullable File output, List<String> targets, @Nullable String packageName) {
        this.output = output;
        this.targets = List.copyOf(targets);
        this.packageName = packageName;
    }

    /** The client as a table of {@code mizan.toml}; what is missing is the command's to report. */
    String table() {
        StringBuilder table = new StringBuilder("[[client]]\n");
        if (output != null) {
            table.append("output = ").append(Toml.quoted(output.toString())).append('\n');
        }
        table.append("targets = ").append(Toml.list(targets)).append('\n');
        if (packageName != null) {
            table.append("package = ").append(Toml.quoted(packageName)).append('\n');
        }
        return table.toString();
    }

    /** The folder that receives it, if there is one yet. */
    List<File> folders() {
        return output == null ? List.of() : List.of(output);
    }
}
