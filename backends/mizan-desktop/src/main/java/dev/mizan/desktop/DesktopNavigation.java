package dev.mizan.desktop;

import java.net.URI;
import java.net.URISyntaxException;
import java.util.function.Consumer;
import javafx.application.Platform;
import javafx.scene.web.WebEngine;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Keeps a window at its program's own pages. Links out are handed outside by the page's guard; a script that leads the
 * window away all the same gets its page loaded again.
 */
final class DesktopNavigation {

    private static final Logger LOG = LoggerFactory.getLogger(DesktopNavigation.class);

    private final WebEngine engine;
    private final DesktopRoutes routes;
    private final Consumer<URI> outside;
    private String home;

    DesktopNavigation(WebEngine engine, DesktopRoutes routes, String path, Consumer<URI> outside) {
        this.engine = engine;
        this.routes = routes;
        this.home = routes.url(path);
        this.outside = outside;
    }

    /** Loads the first page, and keeps the window at the program's from then on. */
    void begin() {
        engine.setCreatePopupHandler(features -> null);
        engine.locationProperty().addListener((property, before, now) -> moved(now));
        engine.load(home);
    }

    /** Whether the present page is one of the program's. */
    boolean isAtHome() {
        return routes.owns(engine.getLocation());
    }

    /** The address of the program's first page. */
    String start() {
        return routes.url("/");
    }

    private void moved(String location) {
        if (routes.owns(location)) {
            home = location;
        } else if (!location.isEmpty() && !location.equals("about:blank")) {
            // The web view is in the middle of it, and does not take being stopped now.
            Platform.runLater(() -> {
                engine.load(home);
                leave(location);
            });
        }
    }

    /** Hands {@code location} outside. */
    void leave(String location) {
        try {
            outside.accept(new URI(location));
        } catch (URISyntaxException | RuntimeException e) {
            LOG.warn("{} was not opened outside", location, e);
        }
    }
}
