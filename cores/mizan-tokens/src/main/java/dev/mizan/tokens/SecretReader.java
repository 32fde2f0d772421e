package dev.mizan.tokens;

import dev.mizan.runtime.spi.Secret;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.InvalidPathException;
import java.nio.file.Path;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Reads secrets where a setting says they are: {@code file:/run/secrets/mwt} is a file's content without a line break
 * at its end, {@code env:MWT_SECRET} a variable of the environment, and everything else the secret itself.
 */
final class SecretReader {

    private static final String FILE = "file:";
    private static final String ENVIRONMENT = "env:";

    private final UnaryOperator<@Nullable String> environment;

    SecretReader(UnaryOperator<@Nullable String> environment) {
        this.environment = environment;
    }

    /** The secret of {@code setting}, whose value is {@code text}. */
    Secret read(String setting, String text) {
        if (text.startsWith(FILE)) {
            return Secret.of(setting, file(setting, text.substring(FILE.length())));
        }
        if (text.startsWith(ENVIRONMENT)) {
            String name = text.substring(ENVIRONMENT.length());
            String value = environment.apply(name);
            if (value == null) {
                throw new IllegalArgumentException(
                        setting + ": " + text + " (expected: a variable that the environment has)");
            }
            return Secret.of(setting, value);
        }
        return Secret.of(setting, text);
    }

    private static String file(String setting, String name) {
        try {
            return Files.readString(Path.of(name)).replaceFirst("\\R\\z", "");
        } catch (IOException | InvalidPathException e) {
            throw new IllegalArgumentException(
                    setting + ": " + FILE + name + " (expected: a file of UTF-8 text that can be read)", e);
        }
    }
}
