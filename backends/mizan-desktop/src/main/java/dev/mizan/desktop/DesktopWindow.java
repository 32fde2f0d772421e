package dev.mizan.desktop;

import dev.mizan.runtime.sockets.FrameEndpoint;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.concurrent.CountDownLatch;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.concurrent.Worker.State;
import javafx.scene.Scene;
import javafx.scene.web.WebEngine;
import javafx.scene.web.WebView;
import javafx.stage.Stage;
import netscape.javascript.JSObject;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * A window with one page of the program. A function that is called from it can ask for it as a parameter.
 *
 * <pre>{@code
 * DesktopWindow window = application.open("/owners/5");
 * window.awaitClosed();
 * }</pre>
 */
public final class DesktopWindow implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopWindow.class);
    private static final String GUARD = script("guard.js");

    /** The name under which scripts see the bridge, and the event that says it is there. */
    private static final String BRIDGE = "mizanBridge";

    private static final String ANNOUNCEMENT = "window.dispatchEvent(new Event('mizan:bridge'))";

    /**
     * Where a directory cannot be made. The web view makes one for what pages store, and leaves it behind; pages of a
     * window have no origin to store anything for.
     */
    private static final File NOWHERE = new File(System.getProperty("java.home"), "release/none");

    private final String path;
    private final DesktopNavigation navigation;
    private final DesktopFrames frames;
    private final Stage stage = new Stage();
    private final WebView view = new WebView();
    private final CountDownLatch closed = new CountDownLatch(1);

    /** Made by the thread of JavaFX. */
    DesktopWindow(
            String path,
            DesktopConfiguration configuration,
            DesktopRoutes routes,
            FrameEndpoint endpoint,
            Consumer<DesktopWindow> onGone) {
        this.path = path;
        WebEngine engine = view.getEngine();
        this.navigation = new DesktopNavigation(engine, routes, path, configuration.outside());
        this.frames = new DesktopFrames(endpoint, DesktopExchange.of(this), navigation);
        view.setContextMenuEnabled(false);
        engine.setUserDataDirectory(NOWHERE);
        engine.setOnError(error -> LOG.debug("{}", error.getMessage()));
        engine.getLoadWorker().stateProperty().addListener((property, before, now) -> loading(now));
        engine.titleProperty().addListener((property, before, title) -> {
            if (title != null && !title.isEmpty()) {
                stage.setTitle(title);
            }
        });
        stage.setTitle(configuration.title());
        stage.setScene(new Scene(view, configuration.width(), configuration.height()));
        stage.setOnHidden(hidden -> gone(onGone));
    }

    private static String script(String name) {
        try (InputStream in = Objects.requireNonNull(DesktopWindow.class.getResourceAsStream(name), name)) {
            return new String(in.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(name, e);
        }
    }

    /** The path it was opened with. */
    public String path() {
        return path;
    }

    /** The stage, for icons, sizes and menus; to be used on the thread of JavaFX. */
    public Stage stage() {
        return stage;
    }

    /** The view, for zoom, printing and tests; to be used on the thread of JavaFX. */
    public WebView view() {
        return view;
    }

    void show() {
        navigation.begin();
        stage.show();
    }

    /** Scripts get the bridge with each page of the program, and no other page gets it. */
    private void loading(State state) {
        WebEngine engine = view.getEngine();
        if (state == State.SUCCEEDED && navigation.isAtHome()) {
            giveBridge(engine);
        } else if (state == State.FAILED) {
            LOG.error(
                    "{} could not be shown",
                    engine.getLocation(),
                    engine.getLoadWorker().getException());
            engine.loadContent(DesktopErrors.text("The window could not load its page.", navigation.start()));
        }
    }

    @SuppressWarnings("removal") // The JDK hands the module of JSObject over to JavaFX.
    private void giveBridge(WebEngine engine) {
        ((JSObject) engine.executeScript("window")).setMember(BRIDGE, frames.bridge());
        engine.executeScript(GUARD);
        engine.executeScript(ANNOUNCEMENT);
    }

    private void gone(Consumer<DesktopWindow> onGone) {
        frames.close();
        view.getEngine().load(null);
        onGone.accept(this);
        closed.countDown();
    }

    /** Waits until it is closed, by its user or by the program. */
    public void awaitClosed() throws InterruptedException {
        closed.await();
    }

    /** Closes it; calls that are running end by themselves. From any thread. */
    @Override
    public void close() {
        Platform.runLater(stage::close);
    }
}
