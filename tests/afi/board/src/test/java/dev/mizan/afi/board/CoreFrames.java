package dev.mizan.afi.board;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import dev.mizan.runtime.sockets.FrameConnection;
import dev.mizan.runtime.sockets.FrameEndpoint;
import dev.mizan.runtime.sockets.FrameLimits;
import dev.mizan.runtime.spi.ContextPropagation;
import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.FailureMapping;
import dev.mizan.runtime.spi.IdentitySource.Caller;
import dev.mizan.runtime.spi.InjectableSource;
import dev.mizan.runtime.spi.MizanSettings;
import dev.mizan.runtime.spi.Transactions;
import dev.mizan.wire.FrameChannel;
import jakarta.validation.Validation;
import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;

/** The fixture behind the core alone, reached through frames in memory. */
final class CoreFrames implements FrameChannel, AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final Map<Class<?>, Object> instances = new ConcurrentHashMap<>();
    private final FunctionRegistry registry = FunctionRegistry.discover(CoreFrames.class.getClassLoader());
    private final Dispatcher dispatcher = Dispatcher.create(new Dispatcher.Parts(
            registry,
            MizanSettings.DEFAULTS,
            this::instance,
            exchange -> caller(exchange.header("X-User").orElse("")),
            CsrfProtection.NONE,
            Transactions.NONE,
            ContextPropagation.NONE,
            InjectableSource.NONE,
            FailureMapping.NONE,
            Optional.of(Validation.buildDefaultValidatorFactory())));
    private final FrameEndpoint endpoint = FrameEndpoint.on(dispatcher, FrameLimits.DEFAULTS);

    FunctionRegistry registry() {
        return registry;
    }

    private <T> T instance(Class<T> type) {
        return type.cast(instances.computeIfAbsent(type, CoreFrames::made));
    }

    private static Object made(Class<?> type) {
        try {
            return type.getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new IllegalStateException(type + " has no constructor without arguments", e);
        }
    }

    private static Caller caller(String user) {
        if (user.isEmpty()) {
            return Caller.NOBODY;
        }
        Set<String> permissions = user.equals("vic") ? Set.of("verified") : Set.of();
        Identity identity =
                new Identity(user, true, user.equals("sam"), user.equals("root"), permissions, Optional.empty());
        return new Caller(identity, false);
    }

    @Override
    public Connection connect(String user) {
        BlockingQueue<String> received = new LinkedBlockingQueue<>();
        FrameConnection connection = endpoint.open(new Handshake(user), received::add);
        return new Connection() {
            @Override
            public void send(String frame) {
                connection.receive(frame);
            }

            @Override
            public String receive() throws IOException {
                try {
                    String frame = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
                    if (frame == null) {
                        throw new IOException("no frame within " + PATIENCE_SECONDS + " s");
                    }
                    return frame;
                } catch (InterruptedException interrupted) {
                    Thread.currentThread().interrupt();
                    throw new IOException("interrupted", interrupted);
                }
            }

            @Override
            public void close() {
                connection.close();
            }
        };
    }

    @Override
    public void close() {
        dispatcher.close();
    }

    private record Handshake(String user) implements Exchange {
        @Override
        public String method() {
            return "GET";
        }

        @Override
        public String path() {
            return "/ws/";
        }

        @Override
        public String query() {
            return "";
        }

        @Override
        public boolean secure() {
            return false;
        }

        @Override
        public Optional<String> header(String name) {
            return headers(name).stream().findFirst();
        }

        @Override
        public List<String> headers(String name) {
            return name.equalsIgnoreCase("X-User") && !user.isEmpty() ? List.of(user) : List.of();
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
}
