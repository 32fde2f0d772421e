package dev.mizan.springboot;

import dev.mizan.runtime.spi.Exchange;
import jakarta.servlet.RequestDispatcher;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.io.IOException;
import java.io.InputStream;
import java.util.Collections;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A servlet request and its response as the core's exchange.
 *
 * @param path the path below the base, or of an own route below the application's root
 */
record SpringExchange(
        HttpServletRequest request, HttpServletResponse response, String method, String path, String query)
        implements Exchange {

    static SpringExchange of(HttpServletRequest request, HttpServletResponse response, String path) {
        return new SpringExchange(request, response, request.getMethod(), path, text(request.getQueryString()));
    }

    /** The exchange that failed, seen from the container's error dispatch. */
    static SpringExchange ofError(HttpServletRequest request, HttpServletResponse response, String path) {
        Object method = request.getAttribute(RequestDispatcher.ERROR_METHOD);
        Object query = request.getAttribute(RequestDispatcher.ERROR_QUERY_STRING);
        return new SpringExchange(
                request,
                response,
                method == null ? request.getMethod() : method.toString(),
                path,
                query == null ? "" : query.toString());
    }

    /** A request whose first line cannot be read: no path is known, so it stands for a path that exists. */
    static SpringExchange ofUnreadable(HttpServletRequest request, HttpServletResponse response) {
        return new SpringExchange(request, response, "GET", "/session/", "");
    }

    private static String text(@Nullable String query) {
        return query == null ? "" : query;
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(request.getHeader(name));
    }

    @Override
    public List<String> headers(String name) {
        return Collections.list(request.getHeaders(name));
    }

    @Override
    public boolean secure() {
        return request.isSecure();
    }

    @Override
    public InputStream body() throws IOException {
        return SpringForm.body(request);
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        if (type.isInstance(request)) {
            return Optional.of(type.cast(request));
        }
        return type.isInstance(response) ? Optional.of(type.cast(response)) : Optional.empty();
    }
}
