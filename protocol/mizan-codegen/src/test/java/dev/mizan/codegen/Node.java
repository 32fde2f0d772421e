package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.TimeUnit;

/** Runs tools of the npm workspace on emitted files. */
final class Node {

    private static final Path ROOT =
            Path.of(System.getProperty("mizan.root", "../..")).toAbsolutePath();

    /** How a tool ended. */
    record Run(int exitCode, String output) {}

    private Node() {}

    static Run tool(Path folder, String script, String... arguments) throws IOException, InterruptedException {
        return run(folder, ROOT.resolve("node_modules").resolve(script), arguments);
    }

    static Run run(Path folder, Path script, String... arguments) throws IOException, InterruptedException {
        assertThat(Files.isDirectory(ROOT.resolve("node_modules")))
                .withFailMessage("the npm workspace is not installed: run `npm ci` in %s first", ROOT)
                .isTrue();
        List<String> command = new ArrayList<>(List.of("node", script.toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(process.waitFor(5, TimeUnit.MINUTES)).isTrue();
            return new Run(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }
}
