package dev.mizan.quarkus;

import dev.mizan.runtime.spi.Exchange;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RoutingContext;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/**
 * A request of Vert.x and its response as the core's exchange.
 *
 * @param path the path below the base, or of an own route below the application's root
 */
record QuarkusExchange(RoutingContext context, String path, InputStream body) implements Exchange {

    /** An exchange whose body nobody reads. */
    static QuarkusExchange of(RoutingContext context, String path) {
        return new QuarkusExchange(context, path, InputStream.nullInputStream());
    }

    @Override
    public String method() {
        return context.request().method().name();
    }

    @Override
    public String query() {
        String query = context.request().query();
        return query == null ? "" : query;
    }

    @Override
    public boolean secure() {
        return "https".equals(context.request().scheme());
    }

    @Override
    public Optional<String> header(String name) {
        return Optional.ofNullable(context.request().getHeader(name));
    }

    @Override
    public List<String> headers(String name) {
        return context.request().headers().getAll(name);
    }

    @Override
    public <T> Optional<T> unwrap(Class<T> type) {
        if (type == RoutingContext.class) {
            return Optional.of(type.cast(context));
        }
        return type == HttpServerRequest.class ? Optional.of(type.cast(context.request())) : Optional.empty();
    }
}
