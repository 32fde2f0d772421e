package dev.mizan.afi.desktop;

import dev.mizan.windows.Screen;
import dev.mizan.windows.WindowProcess;
import dev.mizan.wire.FrameChannel;
import java.io.IOException;
import java.util.ArrayDeque;
import java.util.Deque;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/**
 * Frames through the bridges of web views. A connection has a window of its user to itself; the next one that gets the
 * window begins anew.
 */
final class WindowFrames implements FrameChannel, AutoCloseable {

    private final Screen screen;
    private final WindowProcess program;
    private final Map<String, Deque<String>> idle = new HashMap<>();
    private int windows;

    WindowFrames() throws IOException {
        screen = Screen.open();
        program = WindowProcess.start(screen, DrivenFixture.class, List.of());
    }

    @Override
    public Connection connect(String user) throws IOException {
        String free = idle.computeIfAbsent(user, name -> new ArrayDeque<>()).poll();
        String window = free == null ? "window" + ++windows : free;
        if (free == null) {
            program.open(window, user.isEmpty() ? "/" : "/?user=" + user);
        }
        program.evaluate(window, "begin()");
        return new WindowConnection(user, window);
    }

    private final class WindowConnection implements Connection {

        private final String user;
        private final String window;

        /** What came before it is of the connection that had the window before. */
        private @Nullable String ready;

        WindowConnection(String user, String window) throws IOException {
            this.user = user;
            this.window = window;
            String first = program.take("alert-" + window);
            while (!first.endsWith("\"type\":\"ready\"}")) {
                first = program.take("alert-" + window);
            }
            this.ready = first;
        }

        @Override
        public void send(String frame) throws IOException {
            program.tell("call", window, "say", frame);
        }

        @Override
        public String receive() throws IOException {
            String first = ready;
            ready = null;
            return first == null ? program.take("alert-" + window) : first;
        }

        @Override
        public void close() {
            idle.computeIfAbsent(user, name -> new ArrayDeque<>()).add(window);
        }
    }

    @Override
    public void close() {
        program.close();
        screen.close();
    }
}
