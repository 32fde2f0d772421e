package dev.mizan.helidon;

import dev.mizan.runtime.spi.Exchange;
import io.helidon.http.DirectHandler.TransportRequest;
import io.helidon.http.HeaderNames;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;
import java.util.regex.Pattern;
import org.jspecify.annotations.Nullable;

/**
 * A request that Helidon refused before or instead of its routing, as the core's exchange.
 *
 * @param method the method; {@code GET} where it could not be read
 * @param path the path below the base
 */
record HelidonRejection(TransportRequest request, String method, String path) implements Exchange {

    private static final Pattern PERCENT_ENCODING = Pattern.compile("Query [a-z ]+% encoding");

    static HelidonRejection of(TransportRequest request, String path) {
        return new HelidonRejection(request, request.method(), path);
    }

    /** A request whose first line cannot be read: no path is known, so it stands for a path that exists. */
    static HelidonRejection ofUnreadable(TransportRequest request) {
        return new HelidonRejection(request, "GET", "/session/");
    }

    /** Whether a context was asked for with a query whose percent-encoding Helidon refused, as {@code message} says. */
    boolean isOfAQuery(@Nullable String message) {
        return message != null
                && PERCENT_ENCODING.matcher(message).lookingAt()
                && path.startsWith("/ctx/")
                && (method.equals("GET") || method.equals("HEAD"));
    }

    /** A text that is no query either: which one it was is not known here, and the core says the same of all. */
    @Override
    public String query() {
        return "%";
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
        return false;
    }

    @Override
    public InputStream body() {
        return InputStream.nullInputStream();
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        return Optional.empty();
    }
}
