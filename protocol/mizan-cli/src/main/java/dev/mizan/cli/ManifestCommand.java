package dev.mizan.cli;

import dev.mizan.ir.MizanIr;
import dev.mizan.ir.edge.EdgeManifestWriter;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;
import picocli.CommandLine.Command;
import picocli.CommandLine.Mixin;
import picocli.CommandLine.Model.CommandSpec;
import picocli.CommandLine.Option;
import picocli.CommandLine.Spec;

/** {@code mizan manifest}. */
@Command(
        name = "manifest",
        description = "Prints what a cache in front of the server has to know, as JSON.",
        mixinStandardHelpOptions = true,
        versionProvider = MizanCommand.Version.class,
        footerHeading = "%n",
        footer = {
            "Needs compiled classes: a bare contract does not say whose answers may be shared.",
            "Pages that the contract does not know stand in [manifest.view_urls]."
        })
final class ManifestCommand implements Callable<Integer> {

    @Mixin
    private final ConfigurationOption configuration = new ConfigurationOption();

    @Option(
            names = "--base-url",
            paramLabel = "URL",
            defaultValue = "/api/mizan",
            description = "Where the server's endpoints are (default: ${DEFAULT-VALUE}).")
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private String baseUrl;

    @Option(
            names = {"-o", "--output"},
            paramLabel = "FILE",
            description = "Where to write it; printed if left out.")
    @Nullable
    private Path output;

    @Spec
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private CommandSpec spec;

    @Override
    public Integer call() throws Exception {
        Configuration settings = configuration.readSource();
        Progress progress = Progress.on(spec.commandLine().getErr());
        MizanIr whole = new ContractLoader(progress).load(settings.source()).whole();
        BareContract.refuse(settings, whole, "which says whose answers may be shared");
        refuseBaseUrl();
        String json =
                EdgeManifestWriter.write(whole, baseUrl, settings.viewUrls().checked(whole));
        if (output == null) {
            spec.commandLine().getOut().print(json);
            spec.commandLine().getOut().flush();
        } else {
            write(output, json);
        }
        return 0;
    }

    private void refuseBaseUrl() throws InputException {
        if (!baseUrl.matches("(https?://[^/?#\\s]+)?(/[^?#\\s]*)?") || baseUrl.isEmpty()) {
            throw new InputException("--base-url: \"" + baseUrl + "\" is no address (expected: a path such as"
                    + " /api/mizan, or a URL such as https://api.example.org/api/mizan)");
        }
    }

    private static void write(Path file, String text) throws InputException {
        try {
            Path folder = file.toAbsolutePath().getParent();
            if (folder != null) {
                Files.createDirectories(folder);
            }
            if (!Files.exists(file) || !Files.readString(file).equals(text)) {
                Files.writeString(file, text);
            }
        } catch (IOException failure) {
            throw new InputException(
                    file + ": cannot be written: " + SourceReader.reason(failure) + " (expected: a file, as --output)");
        }
    }
}
