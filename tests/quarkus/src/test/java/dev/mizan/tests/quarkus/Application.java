package dev.mizan.tests.quarkus;

import java.io.BufferedReader;
import java.io.IOException;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** The application that was built, in a process of its own. */
final class Application implements AutoCloseable {

    private static final Pattern LISTENING = Pattern.compile("Listening on: http://127\\.0\\.0\\.1:(\\d+)");

    private final Process process;
    private final BufferedReader output;

    private Application(Process process) {
        this.process = process;
        this.output = process.inputReader();
    }

    /** Starts it with {@code settings}, such as {@code quarkus.http.port=8080}. */
    static Application start(String... settings) throws IOException {
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        for (String setting : settings) {
            command.add("-D" + setting);
        }
        command.addAll(List.of("-Xmx128m", "-XX:+UseSerialGC", "-jar"));
        command.add(Path.of("target", "quarkus-app", "quarkus-run.jar").toString());
        return new Application(
                new ProcessBuilder(command).redirectErrorStream(true).start());
    }

    /** Its port, as soon as it listens. */
    int port() throws IOException {
        StringBuilder said = new StringBuilder();
        for (String line = output.readLine(); line != null; line = output.readLine()) {
            Matcher listening = LISTENING.matcher(line);
            if (listening.find()) {
                return Integer.parseInt(listening.group(1));
            }
            said.append(line).append('\n');
        }
        throw new IllegalStateException("it ended without listening:\n" + said);
    }

    /** What it says until it ends. */
    String rest() throws IOException {
        return String.join("\n", output.lines().toList());
    }

    Process process() {
        return process;
    }

    @Override
    public void close() {
        process.destroyForcibly();
    }
}
