package dev.mizan.benchmarks.codegen;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.List;

/**
 * A command that is started, waited for and timed.
 *
 * @param folder where it runs
 * @param words the command
 */
record Command(Path folder, List<String> words) {

    /**
     * How a run went.
     *
     * @param millis from its start to its end
     * @param output what it printed
     */
    record Run(double millis, String output) {}

    /**
     * Runs it once.
     *
     * @throws IllegalStateException with what it printed, if it fails
     */
    Run run() throws IOException, InterruptedException {
        long start = System.nanoTime();
        Process process = new ProcessBuilder(words)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int exit = process.waitFor();
        double millis = (System.nanoTime() - start) / 1e6;
        if (exit != 0) {
            throw new IllegalStateException(String.join(" ", words) + " ended with " + exit + ":\n" + output);
        }
        return new Run(millis, output);
    }
}
