package dev.mizan.windows;

import java.io.BufferedWriter;
import java.io.File;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/**
 * A program with windows in a process of its own, which runs a {@link WindowDriver}.
 *
 * <pre>{@code
 * try (Screen screen = Screen.open();
 *         WindowProcess program = WindowProcess.start(screen, DrivenFixture.class, List.of())) {
 *     program.open("main", "/");
 *     program.until("main", "document.title === 'Mizan fixture'");
 * }
 * }</pre>
 */
public final class WindowProcess implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 60;
    private static final String VALUE = "value";
    private static final String FAILED = "failed";
    private static final String GONE = "(gone)";

    private final Process process;
    private final BufferedWriter commands;
    private final Map<String, BlockingQueue<String>> received = new ConcurrentHashMap<>();

    private WindowProcess(Process process) {
        this.process = process;
        this.commands = process.outputWriter(StandardCharsets.UTF_8);
        Thread.ofVirtual().name("window-output").start(this::read);
    }

    /**
     * Starts {@code program}, whose {@code main} runs a {@link WindowDriver}, on the class path of the caller.
     *
     * @param options further options of the virtual machine
     */
    public static WindowProcess start(Screen screen, Class<?> program, List<String> options) throws IOException {
        List<String> command = new ArrayList<>(command(options));
        command.add(program.getName());
        ProcessBuilder builder = new ProcessBuilder(command).redirectError(ProcessBuilder.Redirect.INHERIT);
        builder.environment().put("DISPLAY", screen.display());
        WindowProcess started = new WindowProcess(builder.start());
        started.take("ready");
        return started;
    }

    /** How Java is started with JavaFX as modules, which it asks for, and everything else on the class path. */
    static List<String> command(List<String> options) {
        List<String> modules = new ArrayList<>();
        List<String> others = new ArrayList<>();
        for (String entry : System.getProperty("java.class.path").split(File.pathSeparator)) {
            String name = Path.of(entry).getFileName().toString();
            (name.startsWith("javafx-") || name.startsWith("jdk-jsobject") ? modules : others).add(entry);
        }
        List<String> command = new ArrayList<>();
        command.add(Path.of(System.getProperty("java.home"), "bin", "java").toString());
        command.addAll(List.of("-Xmx512m", "-XX:+UseSerialGC", "-Dprism.order=sw", "-XX:-UsePerfData"));
        command.addAll(List.of("--enable-native-access=javafx.graphics,javafx.web"));
        command.addAll(options);
        command.addAll(List.of("--module-path", String.join(File.pathSeparator, modules)));
        command.addAll(List.of("--add-modules", "javafx.web"));
        command.addAll(List.of("-cp", String.join(File.pathSeparator, others)));
        return command;
    }

    private void read() {
        try (var lines = process.inputReader(StandardCharsets.UTF_8)) {
            for (String line = lines.readLine(); line != null; line = lines.readLine()) {
                String[] words = line.split(" ");
                if (words[0].equals("driver:")) {
                    queue(words[1]).add(words.length < 3 ? "" : text(words[2]));
                } else {
                    System.out.println(line);
                }
            }
        } catch (IOException ended) {
            // The process is gone; whoever waits is told below.
        }
        queue(GONE).add(GONE);
        received.values().forEach(queue -> queue.add(GONE));
    }

    private BlockingQueue<String> queue(String topic) {
        return received.computeIfAbsent(topic, name -> new LinkedBlockingQueue<>());
    }

    /** The process itself. */
    public Process process() {
        return process;
    }

    /** Opens a window called {@code name} at a path. */
    public void open(String name, String path) throws IOException {
        ask("open", name, path);
    }

    /** What a script gives in the page of a window, as text. */
    public String evaluate(String name, String script) throws IOException {
        return ask("eval", name, script);
    }

    /** Waits until a condition holds in the page of a window. */
    public void until(String name, String condition) throws IOException {
        ask("until", name, condition);
    }

    /** Draws a window into a file of type PNG. */
    public void draw(String name, Path file) throws IOException {
        ask("draw", name, file.toString());
    }

    /** Tells the program to do {@code command}, and waits until it is done. */
    public synchronized String ask(String command, String... words) throws IOException {
        tell(command, words);
        String answer = take(VALUE);
        if (answer.startsWith(FAILED)) {
            throw new IOException(command + " " + Arrays.toString(words) + ": " + answer);
        }
        return answer;
    }

    /** Tells the program to do {@code command}, which answers nothing. */
    public synchronized void tell(String command, String... words) throws IOException {
        commands.write(command);
        for (String word : words) {
            commands.write(" " + Base64.getEncoder().encodeToString(word.getBytes(StandardCharsets.UTF_8)) + ".");
        }
        commands.write("\n");
        commands.flush();
    }

    /** The next text of {@code topic}: {@code outside}, or {@code alert-} and the name of a window. */
    public String take(String topic) throws IOException {
        try {
            String text = queue(topic).poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            if (text == null || text.equals(GONE)) {
                throw new IOException(topic + ": " + (text == null ? "nothing came" : "the program has ended"));
            }
            return text;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            throw new IOException(topic + ": interrupted", e);
        }
    }

    private static String text(String encoded) {
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    /** Closes the program's windows as a program does, and waits for its end. */
    @Override
    public void close() {
        try {
            if (process.isAlive()) {
                tell("quit");
            }
            if (!process.waitFor(PATIENCE_SECONDS, TimeUnit.SECONDS)) {
                throw new IllegalStateException("the program does not end");
            }
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            process.destroyForcibly();
        }
    }
}
