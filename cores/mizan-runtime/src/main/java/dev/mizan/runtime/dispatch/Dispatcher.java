package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.cache.CacheCounts;
import dev.mizan.runtime.cache.GenerationCache;
import dev.mizan.runtime.invalidation.InvalidationListener;
import dev.mizan.runtime.invalidation.InvalidationListeners;
import dev.mizan.runtime.spi.CacheSettings;
import dev.mizan.runtime.spi.ContextPropagation;
import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.ErrorBinding;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.FailureMapping;
import dev.mizan.runtime.spi.FunctionSource;
import dev.mizan.runtime.spi.GenerationStore;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.IdentitySource.Caller;
import dev.mizan.runtime.spi.InjectableSource;
import dev.mizan.runtime.spi.InstanceSource;
import dev.mizan.runtime.spi.MizanSettings;
import dev.mizan.runtime.spi.Observations;
import dev.mizan.runtime.spi.Observations.Kind;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import dev.mizan.runtime.spi.Reply;
import dev.mizan.runtime.spi.Transactions;
import jakarta.validation.ValidatorFactory;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Answers exchanges: everything below the base, and the own routes of view and internal functions.
 *
 * <pre>{@code
 * Dispatcher dispatcher = Dispatcher.create(Dispatcher.Parts.of(registry, container::get));
 * Reply reply = dispatcher.dispatch(exchange);
 * }</pre>
 *
 * <p>Safe for any number of threads; a function runs on the thread that dispatches it.
 */
public final class Dispatcher implements AutoCloseable {

    private static final Duration PATIENCE = Duration.ofSeconds(30);
    private static final Set<String> SAFE_METHODS = Set.of("GET", "HEAD", "OPTIONS");

    private final Map<String, Endpoint> endpoints = new HashMap<>();
    private final Map<String, RouteEndpoint> routeEndpoints;
    private final List<Route> routes;
    private final Map<Route, RoutePath> routePaths;
    private final IdentitySource identities;
    private final CsrfProtection csrf;
    private final Cors cors;
    private final Failures failures;
    private final Gate gate = new Gate();
    private final InvalidationListeners listeners = new InvalidationListeners();
    private final FrameDispatcher frames;
    private final Optional<GenerationCache> cache;

    /**
     * What a dispatcher is made of.
     *
     * @param failures knows the framework's own exceptions
     * @param validation makes what checks Jakarta constraints; without it, constrained functions refuse to start
     * @param observations sees calls and context reads
     * @param store where answers are kept, in place of the store that the settings name
     */
    public record Parts(
            FunctionRegistry registry,
            MizanSettings settings,
            InstanceSource instances,
            IdentitySource identities,
            CsrfProtection csrf,
            Transactions transactions,
            ContextPropagation propagation,
            InjectableSource injectables,
            FailureMapping failures,
            Optional<ValidatorFactory> validation,
            Observations observations,
            Optional<GenerationStore> store) {

        /** The same without anybody who observes, with the store that the settings name. */
        public Parts(
                FunctionRegistry registry,
                MizanSettings settings,
                InstanceSource instances,
                IdentitySource identities,
                CsrfProtection csrf,
                Transactions transactions,
                ContextPropagation propagation,
                InjectableSource injectables,
                FailureMapping failures,
                Optional<ValidatorFactory> validation) {
            this(
                    registry,
                    settings,
                    instances,
                    identities,
                    csrf,
                    transactions,
                    propagation,
                    injectables,
                    failures,
                    validation,
                    Observations.NONE);
        }

        /** The same with the store that the settings name. */
        public Parts(
                FunctionRegistry registry,
                MizanSettings settings,
                InstanceSource instances,
                IdentitySource identities,
                CsrfProtection csrf,
                Transactions transactions,
                ContextPropagation propagation,
                InjectableSource injectables,
                FailureMapping failures,
                Optional<ValidatorFactory> validation,
                Observations observations) {
            this(
                    registry,
                    settings,
                    instances,
                    identities,
                    csrf,
                    transactions,
                    propagation,
                    injectables,
                    failures,
                    validation,
                    observations,
                    Optional.empty());
        }

        private Optional<GenerationCache> cache() {
            CacheSettings asked = settings.cache();
            return store.isPresent() && asked.mode() != CacheSettings.Mode.OFF
                    ? Optional.of(GenerationCache.of(store.get(), asked, transactions, registry.linked()))
                    : GenerationCache.of(asked, transactions, registry.linked());
        }

        /** The defaults: nobody signs in, no CSRF, no transactions, nothing injectable, no validator. */
        public static Parts of(FunctionRegistry registry, InstanceSource instances) {
            return new Parts(
                    registry,
                    MizanSettings.DEFAULTS,
                    instances,
                    IdentitySource.ANONYMOUS,
                    CsrfProtection.NONE,
                    Transactions.NONE,
                    ContextPropagation.NONE,
                    InjectableSource.NONE,
                    FailureMapping.NONE,
                    Optional.empty());
        }
    }

    /**
     * A function with an own URL.
     *
     * @param function its wire name
     * @param path such as {@code /profile/:user_id/}
     * @param methods the HTTP methods it answers
     */
    public record Route(String function, String path, List<String> methods) {
        public Route {
            methods = List.copyOf(methods);
        }
    }

    /**
     * A path that is an own route's.
     *
     * @param params what the path says, percent-decoded, by the names in the route's path
     */
    public record RouteMatch(Route route, Map<String, String> params) {

        /** Whether the route answers {@code method}; where it answers GET, it answers HEAD. */
        public boolean answers(String method) {
            return route.methods().contains(method)
                    || method.equals("HEAD") && route.methods().contains("GET");
        }
    }

    private Dispatcher(Parts parts) {
        this.identities = parts.identities();
        this.csrf = parts.csrf();
        this.cors = new Cors(parts.settings());
        this.failures = new Failures(errors(parts.registry()), parts.failures());
        this.cache = parts.cache();
        Compilation compilation = new Compilation(parts, cache);
        Map<String, CompiledFunction<?, ?, ?>> functions = compilation.functions();
        CallRunner runner = new CallRunner(parts.transactions(), failures, listeners, cache);
        CallEndpoint calls = new CallEndpoint(
                functions,
                runner,
                new Observing(parts.observations(), Kind.CALL),
                parts.injectables(),
                parts.settings().maxBodyBytes());
        add("/call", calls);
        add("/session", new SessionEndpoint(parts.registry(), csrf));
        Map<String, ContextEndpoint> contexts = new HashMap<>();
        compilation
                .bundles(functions)
                .forEach((name, bundle) -> contexts.put(
                        name,
                        new ContextEndpoint(
                                bundle,
                                failures,
                                identities,
                                new Observing(parts.observations(), Kind.CONTEXT),
                                parts.injectables(),
                                parts.settings().maxQueryLength())));
        contexts.forEach((name, endpoint) -> add("/ctx/" + name, endpoint));
        this.frames = new FrameDispatcher(calls, contexts, identities, failures, gate);
        this.routeEndpoints = compilation.routes(
                functions, new RouteEndpoint.Surroundings(runner, identities, parts.injectables(), parts.settings()));
        this.routes = routeEndpoints.values().stream().map(RouteEndpoint::route).toList();
        this.routePaths = routes.stream()
                .sorted(Comparator.comparing(route -> RoutePath.of(route.path()), RoutePath.SPECIFIC_FIRST))
                .collect(Collectors.toMap(
                        route -> route, route -> RoutePath.of(route.path()), (a, b) -> a, LinkedHashMap::new));
    }

    private void add(String path, Endpoint endpoint) {
        endpoints.put(path, endpoint);
        endpoints.put(path + "/", endpoint);
    }

    private static List<ErrorBinding<?>> errors(FunctionRegistry registry) {
        return registry.sources().stream()
                .map(FunctionSource::errors)
                .<ErrorBinding<?>>flatMap(List::stream)
                .toList();
    }

    /**
     * A dispatcher; all instances are looked up now.
     *
     * @throws IllegalStateException with a sentence for the developer, if a part is missing
     */
    public static Dispatcher create(Parts parts) {
        return new Dispatcher(parts);
    }

    /**
     * Answers a request below the base, on the calling thread. Never throws for anything the request can cause; errors
     * of the virtual machine, such as one that is out of memory, are thrown on.
     */
    public Reply dispatch(Exchange exchange) {
        Endpoint endpoint = endpoint(exchange.path());
        return guarded(exchange, endpoint, caller -> {
            if (endpoint == null) {
                throw Refusal.of(ProtocolError.NOT_FOUND, "There is nothing here.");
            }
            return endpoint.answer(exchange, caller);
        });
    }

    /**
     * Answers a request on an own route.
     *
     * <p>Arguments come from the path, the query and, where the method has a body and not all params stand in the
     * path, from that body: {@code application/x-www-form-urlencoded}, or for internal functions also a JSON object. A
     * param given in two of these places is refused. A function whose params all stand in the path leaves the body
     * alone and may read it from the framework's own request.
     *
     * @param pathParams what the path says, percent-decoded, by the names in the route's path
     * @throws IllegalArgumentException if the route is none of {@link #routes()}
     */
    public Reply dispatchRoute(Route route, Map<String, String> pathParams, Exchange exchange) {
        RouteEndpoint endpoint = routeEndpoints.get(route.function());
        if (endpoint == null) {
            throw new IllegalArgumentException(route.function() + ": no such route (expected: one of routes())");
        }
        return guarded(exchange, endpoint, caller -> endpoint.answer(exchange, caller, pathParams));
    }

    /**
     * The protocol's answer for a request that the framework rejected on its own, in the one envelope. The order of
     * checks holds for it, too: a path that does not exist is 404 and a wrong method 405, whatever else was wrong.
     *
     * @param status the framework's status; mapped to the protocol's code
     */
    public Reply rejection(int status, Exchange exchange) {
        ProtocolError error = ProtocolError.of(status);
        Endpoint endpoint = endpoint(exchange.path());
        boolean faulty = error == ProtocolError.INTERNAL_ERROR || error == ProtocolError.UNAVAILABLE;
        if (endpoint != null && !faulty && !endpoint.answers(exchange.method())) {
            return finished(exchange, notAllowed(endpoint));
        }
        return finished(
                exchange,
                Envelope.error(refusal(endpoint == null && !faulty ? ProtocolError.NOT_FOUND : error, status), ""));
    }

    private static Refusal refusal(ProtocolError error, int status) {
        return error == ProtocolError.INTERNAL_ERROR
                ? Failures.fault(new IllegalStateException("the framework answered " + status), "The framework")
                : Failures.rejected(error, status);
    }

    /** Whether requests are answered; once it is closed, all of them are refused with 503. */
    public boolean serving() {
        return gate.open();
    }

    /** What became of reads so far, if answers are kept. */
    public Optional<CacheCounts> cacheCounts() {
        return cache.map(GenerationCache::counts);
    }

    /** The own routes that the adapter has to serve, sorted by function. */
    public List<Route> routes() {
        return routes;
    }

    /** What answers frames instead of exchanges; it closes with this one. */
    public FrameDispatcher frames() {
        return frames;
    }

    /** Tells {@code listener} from now on what mutations made stale, whichever way they were called. */
    public void listen(InvalidationListener listener) {
        listeners.add(listener);
    }

    /**
     * The own routes that have {@code path}, whatever their methods, the most specific first. A framework with path
     * templates of its own can match {@link #routes()} with those instead.
     *
     * @param path the path below the application's root as sent, percent-encoded, with or without a slash at the end
     */
    public List<RouteMatch> routesOf(String path) {
        List<RouteMatch> matches = new ArrayList<>(0);
        routePaths.forEach((route, pattern) ->
                pattern.match(path).ifPresent(params -> matches.add(new RouteMatch(route, params))));
        return matches;
    }

    /** Answers 503 from now on, and waits for what is running, at most half a minute. */
    @Override
    public void close() {
        close(PATIENCE);
    }

    /**
     * Answers 503 from now on, and waits for what is running.
     *
     * @return whether everything was done within {@code patience}
     */
    public boolean close(Duration patience) {
        boolean done = gate.close(patience);
        cache.ifPresent(GenerationCache::close);
        return done;
    }

    /** What answers an exchange whose caller is known. */
    private interface Answering {
        Reply answer(Caller caller) throws Refusal;
    }

    private Reply guarded(Exchange exchange, @Nullable Endpoint endpoint, Answering answering) {
        if (!gate.enter()) {
            Refusal closing = Refusal.of(ProtocolError.UNAVAILABLE, "The server is shutting down.");
            return finished(exchange, Envelope.error(closing, ""));
        }
        try {
            return finished(exchange, answer(exchange, endpoint, answering));
        } finally {
            gate.leave();
        }
    }

    private Reply answer(Exchange exchange, @Nullable Endpoint endpoint, Answering answering) {
        try {
            if (endpoint == null) {
                return answering.answer(Caller.NOBODY);
            }
            if (Cors.isPreflight(exchange)) {
                return preflight(exchange, endpoint);
            }
            if (!endpoint.answers(exchange.method())) {
                return notAllowed(endpoint);
            }
            Caller caller = identities.identify(exchange);
            requireCsrf(exchange, endpoint, caller);
            return answering.answer(caller);
        } catch (RejectedCredentialsException bad) {
            return Envelope.error(Failures.rejected(bad), "");
        } catch (Throwable thrown) {
            return Envelope.error(failures.refusal(thrown, "The dispatcher", Caller.NOBODY.identity()), "");
        }
    }

    private void requireCsrf(Exchange exchange, Endpoint endpoint, Caller caller) throws Refusal {
        if (caller.ambient()
                && !SAFE_METHODS.contains(exchange.method())
                && !endpoint.exemptFromCsrf()
                && !csrf.accepts(exchange)) {
            throw Refusal.of(ProtocolError.CSRF_FAILED, Failures.rejection(ProtocolError.CSRF_FAILED));
        }
    }

    private Reply preflight(Exchange exchange, Endpoint endpoint) throws Refusal {
        Map<String, List<String>> headers = cors.preflight(exchange, endpoint.allow());
        if (headers.isEmpty()) {
            throw Refusal.of(ProtocolError.FORBIDDEN, "This origin may not call.");
        }
        return Envelope.empty(headers);
    }

    private static Reply notAllowed(Endpoint endpoint) {
        Refusal refusal = Refusal.of(ProtocolError.METHOD_NOT_ALLOWED, "Allowed here: " + endpoint.allow() + ".");
        return Envelope.with(Envelope.error(refusal, ""), Map.of("Allow", List.of(endpoint.allow())));
    }

    private Reply finished(Exchange exchange, Reply reply) {
        Reply visible = reply.headers().containsKey("Access-Control-Allow-Origin")
                ? reply
                : Envelope.with(reply, cors.headers(exchange));
        return exchange.method().equals("HEAD") ? Envelope.withoutBody(visible) : visible;
    }

    private @Nullable Endpoint endpoint(String path) {
        String plain = PercentText.decode(path, false);
        return plain == null || slashes(plain) != slashes(path) ? null : endpoints.get(plain);
    }

    /** An encoded slash is none, and so a path that has one is not ours. */
    private static int slashes(String path) {
        int slashes = 0;
        for (int i = path.indexOf('/'); i >= 0; i = path.indexOf('/', i + 1)) {
            slashes++;
        }
        return slashes;
    }
}
