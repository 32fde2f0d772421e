package dev.mizan.runtime.dispatch;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.Decoding.Violation;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.IdentitySource.Caller;
import dev.mizan.runtime.spi.InjectableSource;
import dev.mizan.runtime.spi.MizanSettings;
import dev.mizan.runtime.spi.Reply;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Set;

/**
 * The own URL of a view function or an internal one.
 *
 * <p>Arguments come from the path, the query and, where the method has a body and not all params stand in the path,
 * from that body: a form, or for internal functions also a JSON object. A param given in two of these places is
 * refused. A function without such params leaves the body alone, so that it can read it from the framework's own
 * request: the raw bytes of a signed webhook, for example.
 */
final class RouteEndpoint implements Endpoint {

    private static final Set<String> WITHOUT_BODY = Set.of("GET", "HEAD", "DELETE");

    private final CompiledFunction<?, ?, ?> function;
    private final Dispatcher.Route route;
    private final List<String> methods;
    private final QueryParams params;
    private final boolean takesBody;
    private final Surroundings surroundings;

    /** What all own routes share. */
    record Surroundings(
            CallRunner runner, IdentitySource identities, InjectableSource injectables, MizanSettings settings) {}

    RouteEndpoint(
            CompiledFunction<?, ?, ?> function, Dispatcher.Route route, QueryParams params, Surroundings surroundings) {
        this.function = function;
        this.route = route;
        this.methods = withHead(route.methods());
        this.params = params;
        this.takesBody = !pathNames(route.path()).containsAll(names(function));
        this.surroundings = surroundings;
    }

    private static List<String> withHead(List<String> methods) {
        List<String> all = new ArrayList<>(methods);
        if (methods.contains("GET") && !methods.contains("HEAD")) {
            all.add(all.indexOf("GET") + 1, "HEAD");
        }
        return List.copyOf(all);
    }

    private static Set<String> pathNames(String path) {
        Set<String> names = new java.util.HashSet<>();
        for (int colon = path.indexOf("/:"); colon >= 0; colon = path.indexOf("/:", colon + 1)) {
            int end = path.indexOf('/', colon + 1);
            names.add(path.substring(colon + 2, end < 0 ? path.length() : end));
        }
        return names;
    }

    private static List<String> names(CompiledFunction<?, ?, ?> function) {
        return function.def().input().stream().map(param -> param.name()).toList();
    }

    Dispatcher.Route route() {
        return route;
    }

    @Override
    public String allow() {
        return String.join(", ", methods);
    }

    @Override
    public boolean answers(String method) {
        return methods.contains(method);
    }

    @Override
    public boolean exemptFromCsrf() {
        return function.server().internal();
    }

    @Override
    public Reply answer(Exchange exchange, Caller caller) throws Refusal {
        return answer(exchange, caller, Map.of());
    }

    /** The answer to a request whose path gave {@code pathParams}. */
    Reply answer(Exchange exchange, Caller caller, Map<String, String> pathParams) throws Refusal {
        boolean cleared = function.server().internal()
                && (caller.ambient() || !caller.identity().authenticated());
        if (!cleared) {
            return answer(exchange, caller.identity(), pathParams, false);
        }
        try {
            return surroundings.identities.withoutIdentity(
                    () -> answer(exchange, Identity.anonymous(), pathParams, true));
        } catch (Refusal refusal) {
            throw refusal;
        } catch (Exception e) {
            throw surroundings.runner.failures().refusal(e, function.name(), Identity.anonymous());
        }
    }

    private Reply answer(Exchange exchange, Identity caller, Map<String, String> pathParams, boolean cleared)
            throws Refusal {
        List<Violation> problems = new ArrayList<>(0);
        JsonObject arguments = readArguments(exchange, pathParams, problems);
        function.access().require(caller);
        CallScope scope = new CallScope(caller, exchange, surroundings.injectables, cleared);
        CallRunner runner = surroundings.runner;
        PreparedCall<?, ?, ?> call =
                Endpoint.prepared(function, arguments, "params", scope, runner.failures(), problems);
        return function.server().view() ? runner.view(call) : runner.data(call);
    }

    private JsonObject readArguments(Exchange exchange, Map<String, String> pathParams, List<Violation> problems)
            throws Refusal {
        QueryPairs pairs = QueryPairs.of(pathParams)
                .and(ContextEndpoint.readQuery(exchange, surroundings.settings.maxQueryLength()));
        if (!takesBody || WITHOUT_BODY.contains(exchange.method())) {
            return params.read(pairs, problems);
        }
        int limit = surroundings.settings.maxBodyBytes();
        String type = RequestBody.mediaType(exchange);
        if (type.isEmpty()) {
            return params.read(pairs, problems);
        }
        if (type.equals(RequestBody.FORM)) {
            return params.read(pairs.and(RequestBody.readForm(exchange, limit)), problems);
        }
        if (type.equals(RequestBody.JSON) && function.server().internal()) {
            return withBody(pairs, RequestBody.readObject(exchange, limit), problems);
        }
        throw Refusal.of(
                ProtocolError.UNSUPPORTED_MEDIA_TYPE,
                "The content type has to be " + RequestBody.FORM
                        + (function.server().internal() ? " or " + RequestBody.JSON : "") + ".");
    }

    private JsonObject withBody(QueryPairs pairs, JsonObject body, List<Violation> problems) {
        JsonObject.Builder arguments = new JsonObject.Builder();
        body.forEach((name, value) -> {
            arguments.add(name, value);
            if (!pairs.values(name).isEmpty()) {
                problems.add(new Violation("type", "is given 2 times", Decoding.cut("params." + name)));
            }
        });
        params.read(pairs, problems).forEach(arguments::add);
        return arguments.build();
    }
}
