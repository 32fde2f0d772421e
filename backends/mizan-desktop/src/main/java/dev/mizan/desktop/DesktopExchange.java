package dev.mizan.desktop;

import dev.mizan.runtime.spi.Exchange;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * What comes from a window, as the core sees it: there are no headers and no body.
 *
 * @param window the window, unknown where the web view asks for a page
 */
record DesktopExchange(Optional<DesktopWindow> window, String path, String query) implements Exchange {

    /** The window itself, as what opened its connection. */
    static DesktopExchange of(DesktopWindow window) {
        return new DesktopExchange(Optional.of(window), "/", "");
    }

    /** A page that is asked for. */
    static DesktopExchange page(String path, String query) {
        return new DesktopExchange(Optional.empty(), path, query);
    }

    @Override
    public String method() {
        return "GET";
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.empty();
    }

    @Override
    public List<String> headers(String name) {
        return List.of();
    }

    /** Nothing leaves the process. */
    @Override
    public boolean secure() {
        return true;
    }

    @Override
    public InputStream body() {
        return InputStream.nullInputStream();
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return window.filter(type::isInstance).map(type::cast);
    }
}
