package dev.mizan.desktop;

import dev.mizan.runtime.sockets.FrameConnection;
import dev.mizan.runtime.sockets.FrameEndpoint;
import dev.mizan.runtime.spi.Exchange;
import java.util.ArrayDeque;
import java.util.Queue;
import javafx.application.Platform;
import netscape.javascript.JSException;
import netscape.javascript.JSObject;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Carries frames between one page and the core. The page's scripts see {@link Bridge}; everything they call runs on the
 * thread of JavaFX, and everything that is sent to them waits for it.
 */
@SuppressWarnings("removal") // The JDK hands the module of JSObject over to JavaFX.
final class DesktopFrames {

    /** How many frames wait for a page at most; one that takes so few is closed rather than waited for. */
    static final int MOST_WAITING = 10_000;

    private static final Logger LOG = LoggerFactory.getLogger(DesktopFrames.class);

    private final FrameEndpoint endpoint;
    private final Exchange window;
    private final DesktopNavigation navigation;

    /** The web view refers to it only weakly. */
    private final Bridge bridge = new Bridge(this);

    /** The present connection; used by the thread of JavaFX. */
    private @Nullable Line line;

    DesktopFrames(FrameEndpoint endpoint, Exchange window, DesktopNavigation navigation) {
        this.endpoint = endpoint;
        this.window = window;
        this.navigation = navigation;
    }

    Bridge bridge() {
        return bridge;
    }

    /** What scripts of the page see; public, because the web view looks for public methods. */
    public static final class Bridge {
        private final DesktopFrames frames;

        private Bridge(DesktopFrames frames) {
            this.frames = frames;
        }

        /** Begins a connection; an earlier one ends. */
        public void open(JSObject page) {
            frames.open(page);
        }

        /** Takes a frame. */
        public void send(String frame) {
            frames.receive(frame);
        }

        /** Takes the address of a link that leads out of the program. */
        public void leave(String address) {
            frames.navigation.leave(address);
        }
    }

    private void open(JSObject page) {
        close();
        Line next = new Line(page);
        line = next;
        next.connect(endpoint, window);
    }

    private void receive(String frame) {
        if (line != null) {
            line.receive(frame);
        }
    }

    /** Ends the present connection, as the page that had it is gone. */
    void close() {
        if (line != null) {
            line.close();
            line = null;
        }
    }

    /** One connection with one page. */
    private static final class Line {
        private final JSObject page;
        private final Queue<String> waiting = new ArrayDeque<>();
        private @Nullable FrameConnection connection;
        private boolean overrun;

        Line(JSObject page) {
            this.page = page;
        }

        void connect(FrameEndpoint endpoint, Exchange window) {
            connection = endpoint.open(window, this::send);
        }

        void receive(String frame) {
            if (connection != null) {
                connection.receive(frame);
            }
        }

        private void send(String frame) {
            boolean first;
            synchronized (waiting) {
                if (overrun) {
                    return;
                }
                first = waiting.isEmpty();
                overrun = waiting.size() >= MOST_WAITING;
                waiting.add(frame);
            }
            if (first) {
                Platform.runLater(this::deliver);
            }
        }

        private void deliver() {
            for (String frame = next(); frame != null; frame = next()) {
                call("receive", frame);
            }
            if (isOverrun()) {
                close();
                call("closed", "the page does not take its frames");
            }
        }

        private @Nullable String next() {
            synchronized (waiting) {
                return connection == null ? null : waiting.poll();
            }
        }

        private boolean isOverrun() {
            synchronized (waiting) {
                return overrun && connection != null;
            }
        }

        private void call(String method, String text) {
            try {
                page.call(method, text);
            } catch (JSException e) {
                LOG.error("The page could not take a frame", e);
            }
        }

        void close() {
            if (connection != null) {
                connection.close();
                connection = null;
            }
        }
    }
}
