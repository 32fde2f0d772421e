package dev.mizan.helidon;

import dev.mizan.runtime.spi.Exchange;
import io.helidon.http.HeaderNames;
import io.helidon.http.HttpPrologue;
import io.helidon.http.Method;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A request of the web server and its response as the core's exchange.
 *
 * @param path the path below the base, or of an own route below the root
 */
record HelidonExchange(ServerRequest request, ServerResponse response, String path, HelidonBody content)
        implements Exchange {

    static HelidonExchange of(ServerRequest request, ServerResponse response, String path) {
        return new HelidonExchange(request, response, path, new HelidonBody(request));
    }

    /** The request's path exactly as it was sent. */
    static String rawPath(ServerRequest request) {
        return request.prologue().uriPath().rawPath();
    }

    /** The request's method; of a preflight the one that is asked for. */
    static String method(HttpPrologue prologue, ServerRequestHeaders headers) {
        Optional<String> asked = prologue.method() == Method.OPTIONS && headers.contains(HeaderNames.ORIGIN)
                ? headers.first(HeaderNames.ACCESS_CONTROL_REQUEST_METHOD)
                : Optional.empty();
        return asked.orElseGet(prologue.method()::text);
    }

    @Override
    public String method() {
        return request.prologue().method().text();
    }

    @Override
    public String query() {
        return request.prologue().query().rawValue();
    }

    @Override
    public Optional<String> header(String name) {
        return request.headers().first(HeaderNames.create(name));
    }

    @Override
    public List<String> headers(String name) {
        return request.headers().all(HeaderNames.create(name), List::of);
    }

    @Override
    public boolean secure() {
        return request.isSecure() || request.requestedUri().scheme().equals("https");
    }

    @Override
    public InputStream body() {
        return content;
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        if (type.isInstance(request)) {
            return Optional.of(type.cast(request));
        }
        return type.isInstance(response) ? Optional.of(type.cast(response)) : Optional.empty();
    }
}
