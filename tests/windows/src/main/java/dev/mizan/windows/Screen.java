package dev.mizan.windows;

import java.io.BufferedReader;
import java.io.IOException;
import java.util.concurrent.TimeUnit;

/**
 * A screen that nobody sees, on a free display of its own.
 *
 * <pre>{@code
 * try (Screen screen = Screen.open()) {
 *     builder.environment().put("DISPLAY", screen.display());
 * }
 * }</pre>
 *
 * @param display the value of {@code DISPLAY}
 */
public record Screen(Process server, String display) implements AutoCloseable {

    /**
     * A new screen of 1280 by 1000 pixels.
     *
     * @throws IOException if there is no Xvfb, or it does not start
     */
    public static Screen open() throws IOException {
        Process server = start();
        BufferedReader lines = server.inputReader();
        String number = lines.readLine();
        if (number == null) {
            server.destroy();
            throw new IOException("Xvfb: ended without a display (expected: a number)");
        }
        return new Screen(server, ":" + number.strip());
    }

    private static Process start() throws IOException {
        try {
            return new ProcessBuilder("Xvfb", "-displayfd", "1", "-screen", "0", "1280x1000x24", "-nolisten", "tcp")
                    .redirectError(ProcessBuilder.Redirect.DISCARD)
                    .start();
        } catch (IOException e) {
            throw new IOException("Xvfb: not found (expected: what build-config/scripts/setup installs)", e);
        }
    }

    @Override
    public void close() {
        server.destroy();
        try {
            if (!server.waitFor(10, TimeUnit.SECONDS)) {
                server.destroyForcibly();
            }
        } catch (InterruptedException e) {
            server.destroyForcibly();
            Thread.currentThread().interrupt();
        }
    }
}
