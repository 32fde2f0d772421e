package dev.mizan.helidon;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.spi.MizanSettings;
import dev.mizan.runtime.spi.Reply;
import io.helidon.http.Header;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.http.Method;
import io.helidon.http.Status;
import io.helidon.webserver.http.Filter;
import io.helidon.webserver.http.FilterChain;
import io.helidon.webserver.http.RoutingRequest;
import io.helidon.webserver.http.RoutingResponse;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.IOException;
import java.io.OutputStream;

/**
 * Sees to it that only the core's answers leave from below the base. What handlers of Helidon's security in front of it
 * send (an empty 401, a redirect to a login form) is replaced by the envelope of the status they meant.
 */
final class HelidonGuard implements Filter {

    private static final Header NO_STORE = HeaderValues.create(HeaderNames.CACHE_CONTROL, "no-store");

    private final Dispatcher dispatcher;
    private final MizanSettings settings;

    HelidonGuard(Dispatcher dispatcher, MizanSettings settings) {
        this.dispatcher = dispatcher;
        this.settings = settings;
    }

    /** Whether the core has answered. */
    private static final class Door {
        private boolean open;
    }

    /** From now on everything passes: the core answers. */
    static void open(ServerRequest request) {
        request.context().get(Door.class).ifPresent(door -> door.open = true);
    }

    @Override
    public void filter(FilterChain chain, RoutingRequest request, RoutingResponse response) {
        settings.below(HelidonExchange.rawPath(request)).ifPresent(path -> guard(path, request, response));
        chain.proceed();
    }

    private void guard(String path, ServerRequest request, ServerResponse response) {
        response.header(NO_STORE);
        boolean head = request.prologue().method() == Method.HEAD;
        if (head || !HelidonSecurity.isActive(request)) {
            return;
        }
        Door door = new Door();
        request.context().register(door);
        response.streamFilter(out -> door.open || isOurs(response) ? out : refusal(path, request, response, out));
    }

    /** Whether {@link HelidonErrors} has answered. */
    @SuppressWarnings("ReferenceEquality")
    private static boolean isOurs(ServerResponse response) {
        return response.headers().contains(HeaderNames.CONTENT_TYPE)
                && response.headers().get(HeaderNames.CONTENT_TYPE) == HelidonErrors.JSON;
    }

    private OutputStream refusal(String path, ServerRequest request, ServerResponse response, OutputStream out) {
        int meant = response.status().code();
        int status = meant < Status.BAD_REQUEST_400.code() ? Status.UNAUTHORIZED_401.code() : meant;
        HelidonExchange exchange = HelidonExchange.of(request, response, path);
        Reply.Content content = (Reply.Content) dispatcher.rejection(status, exchange);
        response.status(Status.create(content.status()));
        response.headers().remove(HeaderNames.LOCATION);
        HelidonReply.writeHeaders(content.headers(), response.headers());
        response.headers().contentLength(content.body().length);
        return new Replaced(content.body(), out);
    }

    /** Takes what somebody else has to say, and says something else. */
    private static final class Replaced extends OutputStream {
        private final byte[] body;
        private final OutputStream out;

        Replaced(byte[] body, OutputStream out) {
            this.body = body;
            this.out = out;
        }

        @Override
        public void write(int b) {}

        @Override
        public void write(byte[] bytes, int offset, int length) {}

        @Override
        public void close() throws IOException {
            try (out) {
                out.write(body);
            }
        }
    }
}
