package dev.mizan.windows;

import dev.mizan.desktop.DesktopApplication;
import dev.mizan.desktop.DesktopConfiguration;
import dev.mizan.desktop.DesktopWindow;
import java.io.BufferedReader;
import java.io.IOException;
import java.io.InputStreamReader;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.Base64;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.TimeUnit;
import javafx.application.Platform;
import javafx.scene.web.WebEngine;

/**
 * Does in a program with windows what {@link WindowProcess} says on its standard input.
 *
 * <pre>{@code
 * public static void main(String[] arguments) throws Exception {
 *     WindowDriver.run(configuration());
 * }
 * }</pre>
 */
public final class WindowDriver {

    private static final int PATIENCE_SECONDS = 50;

    private final PrintStream out = System.out;
    private final Map<String, DesktopWindow> windows = new ConcurrentHashMap<>();
    private final DesktopApplication application;

    private WindowDriver(DesktopConfiguration configuration) {
        application = configuration
                .outside(address -> say("outside", address.toString()))
                .start();
    }

    /** Starts the program, obeys until it is told to quit, and ends it. */
    public static void run(DesktopConfiguration configuration) throws IOException {
        WindowDriver driver = new WindowDriver(configuration);
        driver.say("ready", "");
        try (BufferedReader lines = new BufferedReader(new InputStreamReader(System.in, StandardCharsets.US_ASCII))) {
            for (String line = lines.readLine(); line != null && !line.equals("quit"); line = lines.readLine()) {
                driver.obey(line);
            }
        }
        driver.application.close();
    }

    private synchronized void say(String topic, String text) {
        out.println(
                "driver: " + topic + " " + Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8)));
    }

    private void obey(String line) {
        List<String> words = new ArrayList<>();
        String[] parts = line.split(" ");
        Arrays.stream(parts).skip(1).map(WindowDriver::text).forEach(words::add);
        try {
            switch (parts[0]) {
                case "open" -> open(words.get(0), words.get(1));
                case "eval" -> say("value", onPage(words.get(0), engine -> engine.executeScript(words.get(1))));
                case "call" -> onPage(words.get(0), engine -> call(engine, words.get(1), words.get(2)));
                case "until" -> until(words.get(0), words.get(1));
                case "draw" -> draw(words.get(0), Path.of(words.get(1)));
                default -> throw new IllegalArgumentException(parts[0]);
            }
        } catch (Exception failed) {
            say("value", "failed: " + failed);
        }
    }

    private static String text(String word) {
        String encoded = word.substring(0, word.length() - 1);
        return new String(Base64.getDecoder().decode(encoded), StandardCharsets.UTF_8);
    }

    private void open(String name, String path) throws Exception {
        DesktopWindow window = application.open(path);
        windows.put(name, window);
        onFx(() -> {
            window.view().getEngine().setOnAlert(alert -> say("alert-" + name, alert.getData()));
            return "";
        });
        until(name, "!!window.mizanBridge && document.readyState === 'complete'");
    }

    private interface OnPage {
        Object run(WebEngine engine) throws Exception;
    }

    private String onPage(String name, OnPage task) throws Exception {
        DesktopWindow window = window(name);
        return onFx(() -> String.valueOf(task.run(window.view().getEngine())));
    }

    private DesktopWindow window(String name) {
        DesktopWindow window = windows.get(name);
        if (window == null) {
            throw new IllegalArgumentException(name + ": no such window");
        }
        return window;
    }

    @SuppressWarnings("removal") // The JDK hands the module of JSObject over to JavaFX.
    private static Object call(WebEngine engine, String function, String argument) {
        ((netscape.javascript.JSObject) engine.executeScript("window")).call(function, argument);
        return "";
    }

    private static <T> T onFx(Callable<T> task) throws Exception {
        CompletableFuture<T> done = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                done.complete(task.call());
            } catch (Exception | Error failed) {
                done.completeExceptionally(failed);
            }
        });
        return done.get(PATIENCE_SECONDS, TimeUnit.SECONDS);
    }

    private void until(String name, String condition) throws Exception {
        long end = System.nanoTime() + TimeUnit.SECONDS.toNanos(PATIENCE_SECONDS);
        while (!onPage(name, engine -> engine.executeScript(condition)).equals("true")) {
            if (System.nanoTime() > end) {
                String shown = onPage(name, engine -> engine.executeScript("document.body.innerText"));
                throw new IllegalStateException(condition + " did not come true; the page shows: " + shown);
            }
            TimeUnit.MILLISECONDS.sleep(10);
        }
        say("value", "true");
    }

    private void draw(String name, Path file) throws Exception {
        DesktopWindow window = window(name);
        Drawing drawing = onFx(() -> Drawing.of(window.view().snapshot(null, null)));
        drawing.write(file);
        say("value", file.toString());
    }
}
