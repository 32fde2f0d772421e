package dev.mizan.desktop;

import java.io.IOException;
import java.net.URI;
import java.net.URISyntaxException;
import java.net.URL;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicInteger;

/** The addresses of one program, such as {@code mizan://app1/owners}: pages of view functions first, then files. */
final class DesktopRoutes implements AutoCloseable {

    static final String SCHEME = "mizan";

    /** The web view asks the JVM for its pages, and there is nothing but the host to tell programs apart. */
    private static final Map<String, DesktopRoutes> OPEN = new ConcurrentHashMap<>();

    private static final AtomicInteger COUNT = new AtomicInteger();

    private final String host = "app" + COUNT.incrementAndGet();
    private final DesktopViews views;
    private final DesktopFiles files;

    private DesktopRoutes(DesktopViews views, DesktopFiles files) {
        this.views = views;
        this.files = files;
    }

    /** The addresses of {@code views} and {@code files} until this is closed. */
    static DesktopRoutes open(DesktopViews views, DesktopFiles files) {
        DesktopRoutes routes = new DesktopRoutes(views, files);
        OPEN.put(routes.host, routes);
        return routes;
    }

    /** The answer for {@code url}, whoever's it is. */
    static DesktopPage answer(URL url) throws IOException {
        DesktopRoutes routes = OPEN.get(url.getHost());
        try {
            return routes == null ? DesktopPage.missing(url.getPath()) : routes.page(url.toURI());
        } catch (URISyntaxException e) {
            return DesktopPage.missing(url.getPath());
        }
    }

    private DesktopPage page(URI address) throws IOException {
        Optional<DesktopPage> view = views.page(address);
        return view.isPresent() ? view.get() : files.page(address.getPath());
    }

    /** The address of a path, which begins with a slash. */
    String url(String path) {
        return SCHEME + "://" + host + path;
    }

    /** Whether {@code location} is one of these. */
    boolean owns(String location) {
        return location.startsWith(url("/"));
    }

    @Override
    public void close() {
        OPEN.remove(host);
    }
}
