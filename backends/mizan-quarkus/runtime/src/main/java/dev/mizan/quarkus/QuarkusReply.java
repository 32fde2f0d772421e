package dev.mizan.quarkus;

import dev.mizan.runtime.spi.Reply;
import io.netty.buffer.Unpooled;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.ext.web.RoutingContext;
import java.util.List;
import java.util.Map;

/** Writes the core's replies. */
final class QuarkusReply {

    private static final int NO_CONTENT = 204;

    private QuarkusReply() {}

    /** Writes {@code reply} as it is; a response that somebody has ended already stays as it is. */
    static void write(Reply reply, RoutingContext context) {
        write(reply, context.request(), context.response());
    }

    /** The same for a request that has no routing context any more. */
    static void write(Reply reply, HttpServerRequest request, HttpServerResponse response) {
        if (!(reply instanceof Reply.Content)) {
            throw new IllegalStateException("a view is no answer below the base");
        }
        Reply.Content content = (Reply.Content) reply;
        if (response.ended() || response.closed()) {
            return;
        }
        if (response instanceof GuardedResponse) {
            ((GuardedResponse) response).open();
        }
        response.setStatusCode(content.status());
        writeHeaders(content.headers(), response);
        if (content.status() == NO_CONTENT || request.method().equals(HttpMethod.HEAD)) {
            response.end();
        } else {
            response.end(Buffer.buffer(Unpooled.wrappedBuffer(content.body())));
        }
    }

    /** Writes {@code headers} in place of those of the same names; cookies stand beside those of others. */
    static void writeHeaders(Map<String, List<String>> headers, HttpServerResponse response) {
        headers.forEach((name, values) -> {
            if (name.equals("Set-Cookie")) {
                response.headers().add(name, values);
            } else {
                response.headers().set(name, values);
            }
        });
    }
}
