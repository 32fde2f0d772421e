package dev.mizan.replay;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.InstanceSource;
import dev.mizan.runtime.spi.Reply;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.util.List;
import java.util.Optional;

/** The dispatchers of all cases behind the JDK's HTTP server, each below a base of its own. */
final class LoopbackServer implements AutoCloseable {

    private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();

    private final HttpServer server;

    LoopbackServer() throws IOException {
        server = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        server.start();
    }

    String base() {
        return "http://127.0.0.1:" + server.getAddress().getPort();
    }

    void serve(String base, FunctionRegistry registry) {
        Dispatcher.Parts defaults = Dispatcher.Parts.of(registry, new Instances());
        Dispatcher dispatcher = Dispatcher.create(new Dispatcher.Parts(
                defaults.registry(),
                defaults.settings(),
                defaults.instances(),
                defaults.identities(),
                defaults.csrf(),
                defaults.transactions(),
                defaults.propagation(),
                defaults.injectables(),
                defaults.failures(),
                Optional.of(VALIDATION)));
        server.createContext(base, http -> answer(http, base, dispatcher));
    }

    private static void answer(HttpExchange http, String base, Dispatcher dispatcher) throws IOException {
        try (http) {
            Reply.Content reply = (Reply.Content) dispatcher.dispatch(new LoopbackExchange(http, base));
            reply.headers().forEach((name, values) -> http.getResponseHeaders().put(name, values));
            http.sendResponseHeaders(reply.status(), reply.body().length == 0 ? -1 : reply.body().length);
            http.getResponseBody().write(reply.body());
        }
    }

    @Override
    public void close() {
        server.stop(0);
    }

    private static final class Instances implements InstanceSource {
        @Override
        public <T> T instance(Class<T> type) {
            try {
                var constructor = type.getDeclaredConstructor();
                constructor.setAccessible(true);
                return constructor.newInstance();
            } catch (ReflectiveOperationException e) {
                throw new IllegalStateException(e);
            }
        }
    }

    private record LoopbackExchange(HttpExchange http, String base) implements Exchange {
        @Override
        public String method() {
            return http.getRequestMethod();
        }

        @Override
        public String path() {
            return http.getRequestURI().getRawPath().substring(base.length());
        }

        @Override
        public String query() {
            String query = http.getRequestURI().getRawQuery();
            return query == null ? "" : query;
        }

        @Override
        public Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }

        @Override
        public List<String> headers(String name) {
            return http.getRequestHeaders().getOrDefault(name, List.of());
        }

        @Override
        public boolean secure() {
            return false;
        }

        @Override
        public InputStream body() {
            return http.getRequestBody();
        }

        @Override
        public <T> Optional<T> unwrap(Class<T> type) {
            return Optional.empty();
        }
    }
}
