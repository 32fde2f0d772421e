package dev.mizan.cli;

import java.nio.file.Path;
import picocli.CommandLine.Option;

/** {@code --config}, which every command has. */
final class ConfigurationOption {

    @Option(
            names = {"-c", "--config"},
            paramLabel = "FILE",
            defaultValue = "mizan.toml",
            description = "What to read the settings from (default: ${DEFAULT-VALUE} in this folder).")
    @SuppressWarnings("NullAway.Init") // set by picocli before anything runs
    private Path file;

    /** The file that was named, or the default; it need not be there. */
    Path file() {
        return file;
    }

    /** The settings of a command that emits nothing. */
    Configuration readSource() throws InputException {
        return ConfigurationReader.readSource(file);
    }

    Configuration read() throws InputException {
        return ConfigurationReader.read(file);
    }
}
