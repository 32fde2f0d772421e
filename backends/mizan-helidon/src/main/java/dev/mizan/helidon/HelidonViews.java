package dev.mizan.helidon;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.spi.Reply;
import io.helidon.http.HttpException;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerResponse;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Sends what view functions return by Helidon's own means: a {@link Handler}, which writes the response. */
final class HelidonViews {

    private static final Logger LOG = LoggerFactory.getLogger(HelidonViews.class);

    private HelidonViews() {}

    /**
     * Sends {@code reply}, whose headers stand in place of those that the handler sets. A handler that fails before it
     * has sent anything is answered in the envelope.
     *
     * @throws Exception whatever the handler throws that Helidon knows how to answer, or throws too late
     */
    static void write(Reply.View reply, HelidonExchange exchange, Dispatcher dispatcher) throws Exception {
        try {
            write(reply, exchange);
        } catch (HttpException helidons) {
            throw helidons;
        } catch (RuntimeException failure) {
            if (!(exchange.response() instanceof RoutingResponse response) || !response.resetStream()) {
                throw failure;
            }
            LOG.error("The view on {} failed", exchange.path(), failure);
            HelidonReply.write(dispatcher.rejection(Status.INTERNAL_SERVER_ERROR_500.code(), exchange), exchange);
        }
    }

    private static void write(Reply.View reply, HelidonExchange exchange) throws Exception {
        if (!(reply.response() instanceof Handler handler)) {
            throw new IllegalStateException(
                    reply.response().getClass().getName() + ": no view (expected: a Handler of Helidon)");
        }
        ServerResponse response = exchange.response();
        if (exchange.request().prologue().method() == Method.HEAD) {
            handler.handle(exchange.request(), new HelidonHead(exchange.request(), response, reply));
        } else {
            response.streamFilter(out -> {
                HelidonReply.writeHeaders(reply.headers(), response.headers());
                return out;
            });
            handler.handle(exchange.request(), response);
        }
    }
}
