package dev.mizan.helidon;

import dev.mizan.runtime.spi.Reply;
import io.helidon.http.HeaderName;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.Status;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerResponse;
import java.util.List;
import java.util.Map;

/** Writes the core's replies. */
final class HelidonReply {

    private HelidonReply() {}

    /** Writes {@code reply} as it is. */
    static void write(Reply reply, HelidonExchange exchange) {
        if (!(reply instanceof Reply.Content content)) {
            throw new IllegalStateException("a view is no answer below the base");
        }
        HelidonGuard.open(exchange.request());
        ServerResponse response = exchange.response();
        response.status(Status.create(content.status()));
        writeHeaders(content.headers(), response.headers());
        if (content.status() == Status.SERVICE_UNAVAILABLE_503.code()) {
            // Whoever comes back has to find another server, and so needs another connection.
            response.headers().set(HeaderValues.CONNECTION_CLOSE);
        }
        response.send(content.body());
        if (response instanceof RoutingResponse routing) {
            // A filter of the stream holds it back until here.
            routing.commit();
        }
        exchange.content().finish();
    }

    /** Writes {@code headers} in place of those of the same names; cookies stand beside those of others. */
    static void writeHeaders(Map<String, List<String>> headers, ServerResponseHeaders written) {
        headers.forEach((name, values) -> {
            HeaderName header = HeaderNames.create(name);
            if (header.equals(HeaderNames.SET_COOKIE)) {
                written.add(HeaderValues.create(header, values));
            } else {
                written.set(header, values);
            }
        });
    }
}
