package dev.mizan.desktop;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.sockets.FrameEndpoint;
import dev.mizan.runtime.sockets.FrameLimits;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.ExecutionException;
import javafx.application.Platform;

/**
 * A program with windows: its functions, and the pages that call them. No port is opened; what one window changes, the
 * others learn of.
 *
 * <pre>{@code
 * try (DesktopApplication application = configuration.start()) {
 *     application.open("/").awaitClosed();
 * }
 * }</pre>
 */
public final class DesktopApplication implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    private final DesktopConfiguration configuration;
    private final DesktopRoutes routes;
    private final Dispatcher dispatcher;
    private final FrameEndpoint endpoint;
    private final List<DesktopWindow> windows = new CopyOnWriteArrayList<>();
    private final Thread onExit = new Thread(this::finish, "mizan-desktop-exit");

    DesktopApplication(DesktopConfiguration configuration, DesktopRoutes routes, Dispatcher dispatcher) {
        this.configuration = configuration;
        this.routes = routes;
        this.dispatcher = dispatcher;
        this.endpoint = FrameEndpoint.on(dispatcher, FrameLimits.DEFAULTS);
        Runtime.getRuntime().addShutdownHook(onExit);
    }

    /**
     * Opens a window with the page at {@code path}, and returns when it is shown.
     *
     * @param path such as {@code /}, with a query if need be
     * @throws IllegalArgumentException if it does not begin with a slash
     */
    public DesktopWindow open(String path) throws InterruptedException {
        if (!path.startsWith("/")) {
            throw new IllegalArgumentException(path + ": no path (expected: one that begins with /)");
        }
        CompletableFuture<DesktopWindow> opened = new CompletableFuture<>();
        Platform.runLater(() -> {
            try {
                DesktopWindow window = new DesktopWindow(path, configuration, routes, endpoint, windows::remove);
                windows.add(window);
                window.show();
                opened.complete(window);
            } catch (RuntimeException | Error failed) {
                opened.completeExceptionally(failed);
            }
        });
        try {
            return opened.get();
        } catch (ExecutionException e) {
            throw new IllegalStateException("the window could not be opened", e.getCause());
        }
    }

    /** The dispatcher, to listen to what becomes stale. */
    public Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Waits until every window is closed. */
    public void awaitClosed() throws InterruptedException {
        Optional<DesktopWindow> open = windows.stream().findFirst();
        while (open.isPresent()) {
            open.get().awaitClosed();
            open = windows.stream().findFirst();
        }
    }

    /**
     * Lets running calls end and their answers arrive, at most for half a minute; what is asked meanwhile is answered
     * 503. Then closes the windows and ends JavaFX.
     */
    @Override
    public void close() {
        finish();
        windows.forEach(DesktopWindow::close);
        routes.close();
        Platform.runLater(Platform::exit);
        try {
            Runtime.getRuntime().removeShutdownHook(onExit);
        } catch (IllegalStateException ending) {
            // The hook runs already, and finds nothing left to do.
        }
    }

    /** A signal ends the program through here, too. */
    private void finish() {
        dispatcher.close();
        endpoint.awaitAnswers(PATIENCE);
    }
}
