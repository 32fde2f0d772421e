package dev.mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import java.util.regex.Pattern;

/** The packaged command while it runs: its lines, of both streams, without the time that they begin with. */
final class RunningMizan implements AutoCloseable {

    private static final long PATIENCE_SECONDS = 60;
    private static final Pattern TIME = Pattern.compile("^\\d\\d:\\d\\d:\\d\\d ");
    private static final Pattern MILLIS = Pattern.compile("\\(\\d+ ms\\)");

    private final Process process;
    private final BlockingQueue<String> lines = new LinkedBlockingQueue<>();

    RunningMizan(Path folder, String... arguments) throws IOException {
        List<String> command = new ArrayList<>(List.of(
                Path.of(System.getProperty("java.home"), "bin", "java").toString(),
                "-XX:TieredStopAtLevel=1",
                "-jar",
                System.getProperty("mizan.cli.jar")));
        command.addAll(List.of(arguments));
        process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        process.getOutputStream().close();
        Thread.ofPlatform().daemon().start(this::read);
    }

    private void read() {
        try (BufferedReader reader =
                new BufferedReader(new InputStreamReader(process.getInputStream(), StandardCharsets.UTF_8))) {
            reader.lines().forEach(lines::add);
        } catch (IOException | java.io.UncheckedIOException ended) {
            // the process is gone
        }
    }

    /** The next line, waited for. */
    String line() throws InterruptedException {
        String line = lines.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
        assertThat(line)
                .as("a line of a process that %s", process.isAlive() ? "runs" : "ended")
                .isNotNull();
        return MILLIS.matcher(TIME.matcher(line).replaceFirst("")).replaceFirst("(N ms)");
    }

    Process process() {
        return process;
    }

    /** The exit code, waited for. */
    int exitCode() throws InterruptedException {
        assertThat(process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)).isTrue();
        return process.exitValue();
    }

    @Override
    public void close() throws InterruptedException {
        process.descendants().forEach(ProcessHandle::destroyForcibly);
        process.destroyForcibly().waitFor();
    }
}
