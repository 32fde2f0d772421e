package dev.mizan.drivers;

import dev.mizan.codegen.ClientFolder;
import dev.mizan.codegen.ClientGenerator;
import dev.mizan.codegen.ClientRequest;
import dev.mizan.ir.MizanIr;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.TimeUnit;

/**
 * Where a driver is built: its sources, and a folder for what is made of them.
 *
 * @param language the driver's: its folder below {@code tests/drivers}
 * @param contract what its client is emitted from
 */
record Workshop(String language, MizanIr contract) {

    private static final long MINUTES = 5;

    /** A workshop for clients of the fixture. */
    Workshop(String language) {
        this(language, Fixture.contract());
    }

    /** The driver's own files: {@code tests/drivers/<language>}. */
    Path sources() {
        return Repository.ROOT.resolve("tests/drivers").resolve(language);
    }

    /** A folder for what is made, kept between runs: {@code tests/drivers/target/<language>}. */
    Path output() throws IOException {
        return Files.createDirectories(
                Repository.ROOT.resolve("tests/drivers/target").resolve(language));
    }

    /** Emits the client. */
    void emit(String target, Optional<String> packageName, Path folder) throws IOException {
        ClientRequest request = new ClientRequest(List.of(target), packageName);
        new ClientFolder(folder).write(ClientGenerator.generate(contract, request));
    }

    /**
     * Runs a program to its end.
     *
     * @return what it printed
     * @throws IllegalStateException with what it printed, if it fails
     */
    String run(Path folder, Program program, String... arguments) throws IOException, InterruptedException {
        Path printed = output().resolve("printed.txt");
        Path errors = output().resolve("errors.txt");
        List<String> command = new ArrayList<>(program.command());
        command.addAll(List.of(arguments));
        ProcessBuilder builder = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectInput(ProcessBuilder.Redirect.from(Path.of("/dev/null").toFile()))
                .redirectOutput(printed.toFile())
                .redirectError(errors.toFile());
        builder.environment().putAll(program.environment());
        Process process = builder.start();
        try {
            boolean ended = process.waitFor(MINUTES, TimeUnit.MINUTES);
            String output = Files.readString(printed, StandardCharsets.UTF_8);
            if (!ended || process.exitValue() != 0) {
                throw new IllegalStateException(String.join(" ", command)
                        + (ended ? " ended with " + process.exitValue() : " did not end in " + MINUTES + " minutes")
                        + "\n" + output + Files.readString(errors, StandardCharsets.UTF_8));
            }
            return output;
        } finally {
            process.destroyForcibly();
        }
    }
}
