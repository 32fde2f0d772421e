package dev.mizan.quarkus;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.spi.Exchange;
import io.vertx.core.Handler;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.http.impl.HttpServerRequestInternal;
import io.vertx.core.http.impl.HttpServerRequestWrapper;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;
import java.net.URI;
import java.net.URISyntaxException;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * Sees to it that everything below the base is answered in the protocol's envelope, whoever refuses the request: it
 * stands in front of Quarkus Security and all other handlers, and sends the request through them with a guarded
 * response. CORS preflights it hands to the core at once, as a browser sends no credentials with them.
 */
final class QuarkusEnvelope implements Handler<RoutingContext> {

    private static final int BAD_REQUEST = 400;
    private static final char DELETE = 0x7f;

    private final QuarkusBase base;
    private final Router root;
    private final Provider<Dispatcher> dispatcher;

    QuarkusEnvelope(QuarkusBase base, Router root, Provider<Dispatcher> dispatcher) {
        this.base = base;
        this.root = root;
        this.dispatcher = dispatcher;
    }

    @Override
    public void handle(RoutingContext context) {
        HttpServerRequest request = context.request();
        Optional<String> path = base.below(request.path());
        if (path.isEmpty() || request.response() instanceof GuardedResponse) {
            pass(context);
            return;
        }
        Exchange exchange = QuarkusExchange.of(context, path.get());
        if (isPreflight(request)) {
            QuarkusReply.write(dispatcher.get().dispatch(exchange), context);
        } else if (!isReadable(request.path()) || !isAscii(request.uri())) {
            QuarkusReply.write(dispatcher.get().rejection(BAD_REQUEST, exchange), context);
        } else {
            root.handle(new Guarded(request, exchange));
        }
    }

    /** Lets a request of somebody else pass, if its address can be read; Quarkus leaves it to us to see to that. */
    private static void pass(RoutingContext context) {
        if (context.response() instanceof GuardedResponse
                || isReadable(context.request().uri())) {
            context.next();
        } else {
            context.response().setStatusCode(BAD_REQUEST).end();
        }
    }

    private static boolean isReadable(@Nullable String uri) {
        try {
            return uri != null && new URI(uri).getRawPath() != null;
        } catch (URISyntaxException e) {
            return false;
        }
    }

    private static boolean isAscii(String uri) {
        return uri.chars().allMatch(c -> c > ' ' && c < DELETE);
    }

    private static boolean isPreflight(HttpServerRequest request) {
        return request.method().equals(HttpMethod.OPTIONS)
                && request.getHeader("Origin") != null
                && request.getHeader("Access-Control-Request-Method") != null;
    }

    /** A request to whose response only the core writes. */
    private final class Guarded extends HttpServerRequestWrapper {

        private final GuardedResponse response;

        Guarded(HttpServerRequest request, Exchange exchange) {
            super((HttpServerRequestInternal) request);
            this.response = new GuardedResponse(
                    request.response(),
                    (status, guarded) ->
                            QuarkusReply.write(dispatcher.get().rejection(status, exchange), request, guarded));
        }

        @Override
        public HttpServerResponse response() {
            return response;
        }
    }
}
