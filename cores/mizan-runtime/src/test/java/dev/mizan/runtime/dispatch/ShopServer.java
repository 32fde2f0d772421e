package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.spi.CacheSettings;
import dev.mizan.runtime.spi.ContextPropagation;
import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.FailureMapping;
import dev.mizan.runtime.spi.FunctionBinding.Invoker;
import dev.mizan.runtime.spi.GenerationStore;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.InjectableSource;
import dev.mizan.runtime.spi.InstanceSource;
import dev.mizan.runtime.spi.MizanSettings;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import dev.mizan.runtime.spi.Reply;
import dev.mizan.runtime.spi.Transactions;
import jakarta.validation.Validation;
import jakarta.validation.ValidatorFactory;
import java.nio.charset.StandardCharsets;
import java.security.Principal;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * The shop behind a dispatcher, with a framework made of almost nothing: who calls stands in the header
 * {@code X-User}, and whether a browser sent it on its own in {@code X-Ambient}.
 */
final class ShopServer implements AutoCloseable {

    static final MizanSettings SETTINGS =
            new MizanSettings("/api/mizan", 2_000, 300, 2, List.of("https://app.example"), true);

    private static final FunctionRegistry REGISTRY = FunctionRegistry.of(List.of(new ShopMizan()));
    private static final ValidatorFactory VALIDATION = Validation.buildDefaultValidatorFactory();

    final Shop shop = new Shop();
    final TestTransactions transactions = new TestTransactions();
    final Dispatcher dispatcher;

    ShopServer() {
        this(SETTINGS);
    }

    ShopServer(MizanSettings settings) {
        dispatcher = Dispatcher.create(parts(settings, Optional.of(VALIDATION)));
    }

    /** A shop whose answers are kept in {@code store}. */
    ShopServer(CacheSettings cache, GenerationStore store) {
        MizanSettings settings = new MizanSettings("/api/mizan", 2_000, 300, 2, List.of(), false, cache);
        Dispatcher.Parts parts = parts(settings, Optional.of(VALIDATION));
        dispatcher = Dispatcher.create(new Dispatcher.Parts(
                parts.registry(),
                settings,
                parts.instances(),
                parts.identities(),
                parts.csrf(),
                parts.transactions(),
                parts.propagation(),
                parts.injectables(),
                parts.failures(),
                parts.validation(),
                parts.observations(),
                Optional.of(store)));
    }

    Dispatcher.Parts parts(MizanSettings settings, Optional<ValidatorFactory> validation) {
        return parts(REGISTRY, settings, validation);
    }

    Dispatcher.Parts parts(FunctionRegistry registry) {
        return parts(registry, SETTINGS, Optional.of(VALIDATION));
    }

    private Dispatcher.Parts parts(
            FunctionRegistry registry, MizanSettings settings, Optional<ValidatorFactory> validation) {
        return new Dispatcher.Parts(
                registry,
                settings,
                new Container(),
                new Users(),
                new HeaderCsrf(),
                transactions,
                new Propagation(),
                new Principals(),
                new Mapping(),
                validation);
    }

    Reply.Content send(Exchange exchange) {
        return (Reply.Content) dispatcher.dispatch(exchange);
    }

    /** Status and body on one line, and in front of them what the header says is stale. */
    String answer(Exchange exchange) {
        return text(send(exchange));
    }

    String call(String function, String args) {
        return answer(TestExchange.call(function, args));
    }

    String get(String target) {
        return answer(TestExchange.get(target));
    }

    Reply route(String function, Map<String, String> pathParams, Exchange exchange) {
        Dispatcher.Route route = dispatcher.routes().stream()
                .filter(each -> each.function().equals(function))
                .findFirst()
                .orElseThrow();
        return dispatcher.dispatchRoute(route, pathParams, exchange);
    }

    static String text(Reply reply) {
        String stale = reply.headers().getOrDefault("X-Mizan-Invalidate", List.of()).stream()
                .map(value -> "[" + value + "] ")
                .reduce("", String::concat);
        return switch (reply) {
            case Reply.Content content ->
                stale + content.status() + " " + new String(content.body(), StandardCharsets.UTF_8);
            case Reply.View view -> stale + "view " + view.response();
        };
    }

    @Override
    public void close() {
        dispatcher.close();
    }

    private final class Container implements InstanceSource {
        @Override
        public <T> T instance(Class<T> type) {
            return type.cast(type == Shop.class ? shop : new Shop.OwnUser());
        }
    }

    static final class Users implements IdentitySource {
        static final ThreadLocal<Boolean> CLEARED = ThreadLocal.withInitial(() -> false);

        @Override
        public Caller identify(Exchange exchange) {
            String user = exchange.header("X-User").orElse("");
            if (user.equals("forged")) {
                throw new RejectedCredentialsException("The token is not valid.");
            }
            Identity identity = switch (user) {
                case "" -> Identity.anonymous();
                case "staff" -> new Identity("staff", true, true, false, Set.of(), Optional.empty());
                case "root" -> new Identity("root", true, false, true, Set.of(), Optional.empty());
                case "editor" -> Identity.user("editor", Set.of("ROLE_editor"));
                default -> Identity.user(user, Set.of());
            };
            return new Caller(identity, exchange.header("X-Ambient").isPresent());
        }

        @Override
        public <T> T withoutIdentity(Callable<T> task) throws Exception {
            CLEARED.set(true);
            try {
                return task.call();
            } finally {
                CLEARED.remove();
            }
        }
    }

    private static final class Mapping implements FailureMapping {
        @Override
        public OptionalInt status(Throwable failure) {
            return switch (failure) {
                case SecurityException denied -> OptionalInt.of(403);
                case Shop.Rejected rejected -> OptionalInt.of(rejected.status);
                default -> OptionalInt.empty();
            };
        }

        @Override
        public boolean refusedBefore(Throwable failure, Object owner) {
            return owner instanceof Shop && failure instanceof SecurityException;
        }
    }

    private static final class HeaderCsrf implements CsrfProtection {
        @Override
        public Optional<Csrf> begin(Exchange exchange) {
            return Optional.of(new Csrf("XSRF-TOKEN", "X-XSRF-TOKEN", Optional.empty()));
        }

        @Override
        public boolean accepts(Exchange exchange) {
            return exchange.header("X-XSRF-TOKEN").isPresent();
        }
    }

    private static final class Principals implements InjectableSource {
        @Override
        public <T> Optional<T> find(Class<T> type, Exchange exchange) {
            return type == Principal.class
                    ? exchange.header("X-User").map(name -> type.cast((Principal) () -> name))
                    : Optional.empty();
        }
    }

    /** Counts how often a thread was given the caller's context. */
    static final class Propagation implements ContextPropagation {
        static final ThreadLocal<String> CONTEXT = ThreadLocal.withInitial(() -> "");

        @Override
        public <T> Callable<T> capture(Callable<T> task) {
            String context = CONTEXT.get();
            return () -> {
                CONTEXT.set(context);
                return task.call();
            };
        }
    }

    static final class TestTransactions implements Transactions {
        Outcome outcome = Outcome.NONE;
        int snapshots;
        int open;
        int surrounded;

        @Override
        public <B, A extends Record, R extends @Nullable Object> Invoker<B, A, R> around(
                Class<B> owner, Invoker<B, A, R> invoker) {
            return (instance, arguments, injectables) -> {
                assertThat(instance).isInstanceOf(owner);
                surrounded++;
                return invoker.invoke(instance, arguments, injectables);
            };
        }

        @Override
        public <T> T snapshot(Callable<T> members) throws Exception {
            snapshots++;
            return members.call();
        }

        @Override
        public Watch watch(Object owner) {
            open++;
            return new Watch() {
                @Override
                public Outcome outcome() {
                    return outcome;
                }

                @Override
                public void close() {
                    open--;
                }
            };
        }
    }
}
