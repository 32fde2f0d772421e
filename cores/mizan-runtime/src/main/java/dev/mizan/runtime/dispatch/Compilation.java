package dev.mizan.runtime.dispatch;

import dev.mizan.annotations.Guard;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.ServerDef;
import dev.mizan.runtime.cache.GenerationCache;
import dev.mizan.runtime.invalidation.Mutation;
import dev.mizan.runtime.json.JsonName;
import dev.mizan.runtime.spi.FunctionBinding;
import dev.mizan.runtime.spi.InstanceSource;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/** Makes the functions and bundles that requests are answered from, once, at start. */
final class Compilation {

    private final Dispatcher.Parts parts;
    private final MizanIr linked;
    private final Map<String, FunctionDef> definitions = new HashMap<>();
    private final Map<Class<?>, Object> instances = new HashMap<>();
    private final @Nullable BoundedValidator validator;
    private final Optional<GenerationCache> cache;

    Compilation(Dispatcher.Parts parts, Optional<GenerationCache> cache) {
        this.parts = parts;
        this.cache = cache;
        this.linked = parts.registry().linked();
        this.validator = parts.validation().map(BoundedValidator::new).orElse(null);
        linked.functions().forEach(def -> definitions.put(def.name(), def));
    }

    /**
     * Every function by its wire name.
     *
     * @throws IllegalStateException with a sentence for the developer, if a part is missing
     */
    Map<String, CompiledFunction<?, ?, ?>> functions() {
        Map<String, CompiledFunction<?, ?, ?>> functions = new TreeMap<>();
        for (FunctionBinding<?, ?, ?> binding : parts.registry().functions()) {
            if (functions.put(binding.name(), function(binding)) != null) {
                throw new IllegalStateException(
                        binding.name() + ": generated twice (expected: one function of this name)");
            }
        }
        for (String name : definitions.keySet()) {
            if (!functions.containsKey(name)) {
                throw new IllegalStateException(
                        name + ": in the contract, but without generated code (expected: both from one compilation)");
            }
        }
        return new HashMap<>(functions);
    }

    private <B, A extends Record, R extends @Nullable Object> CompiledFunction<B, A, R> function(
            FunctionBinding<B, A, R> binding) {
        FunctionDef def = Optional.ofNullable(definitions.get(binding.name()))
                .orElseThrow(() -> new IllegalStateException(binding.name()
                        + ": not in the contract (expected: generated code and fragment of one compilation)"));
        ServerDef server = def.server()
                .orElseThrow(() -> new IllegalStateException(
                        binding.name() + ": no server part (expected: a fragment, not a bare contract)"));
        return new CompiledFunction<>(
                def,
                JsonName.of(binding.name()),
                server,
                Access.of(server),
                inTransactions(binding),
                instance(binding.owner()),
                binding.guard().map(this::guard).orElse(null),
                constraints(binding),
                def.mutation() ? Mutation.compile(def, binding, linked) : null);
    }

    private <B, A extends Record, R extends @Nullable Object> FunctionBinding<B, A, R> inTransactions(
            FunctionBinding<B, A, R> binding) {
        return new FunctionBinding<>(
                binding.name(),
                binding.owner(),
                binding.arguments(),
                binding.constrained(),
                binding.parameters(),
                binding.guard(),
                parts.transactions().around(binding.owner(), binding.invoker()),
                binding.result());
    }

    private Guard guard(Class<? extends Guard> type) {
        return instance(type);
    }

    private <T> T instance(Class<T> type) {
        InstanceSource source = parts.instances();
        return type.cast(instances.computeIfAbsent(type, source::instance));
    }

    private <A extends Record> @Nullable ConstraintCheck<A> constraints(FunctionBinding<?, A, ?> binding) {
        if (!binding.constrained()) {
            return null;
        }
        if (validator == null) {
            throw new IllegalStateException(binding.name() + ": has constraints, and there is no validator"
                    + " (expected: a Jakarta Validation provider, such as Hibernate Validator)");
        }
        return new ConstraintCheck<>(validator, binding.arguments());
    }

    /** Every context with at least one callable member, by name. */
    Map<String, Bundle> bundles(Map<String, CompiledFunction<?, ?, ?>> functions) {
        Map<String, Bundle> bundles = new HashMap<>();
        for (ContextDef context : linked.contexts()) {
            List<CompiledFunction<?, ?, ?>> members = new ArrayList<>();
            for (String name : context.functions()) {
                CompiledFunction<?, ?, ?> member = functions.get(name);
                if (member != null && member.server().callable()) {
                    members.add(member);
                }
            }
            if (!members.isEmpty()) {
                members.sort(java.util.Comparator.comparing(CompiledFunction::name, dev.mizan.ir.CodePoints.ORDER));
                bundles.put(context.name(), bundle(context, List.copyOf(members)));
            }
        }
        return bundles;
    }

    private Bundle bundle(ContextDef context, List<CompiledFunction<?, ?, ?>> members) {
        QueryParams params = new QueryParams();
        context.params().stream()
                .filter(param ->
                        members.stream().anyMatch(member -> param.sharedBy().contains(member.name())))
                .forEach(param -> params.add(param.name(), param.shape(), param.defaultValue(), linked));
        int width = context.parallel() ? parts.settings().parallelMembers() : 1;
        KeptBundle kept = cache.flatMap(all -> all.context(context.name()))
                .map(own -> KeptBundle.of(own, context, members, linked))
                .orElse(null);
        return new Bundle(
                context.name(),
                members,
                params,
                members.stream().anyMatch(member -> member.server().personal()),
                kept,
                width,
                parts.transactions(),
                parts.propagation());
    }

    /**
     * The own routes, by function.
     *
     * @throws IllegalStateException with a sentence for the developer, if two functions have the same
     */
    Map<String, RouteEndpoint> routes(
            Map<String, CompiledFunction<?, ?, ?>> functions, RouteEndpoint.Surroundings surroundings) {
        Map<String, RouteEndpoint> routes = new TreeMap<>();
        Map<String, String> taken = new HashMap<>();
        for (CompiledFunction<?, ?, ?> function : functions.values()) {
            function.server().route().ifPresent(route -> {
                QueryParams params = new QueryParams();
                function.def()
                        .input()
                        .forEach(param -> params.add(param.name(), param.shape(), param.defaultValue(), linked));
                Dispatcher.Route own = new Dispatcher.Route(function.name(), route.path(), route.methods());
                requireFree(own, taken);
                routes.put(function.name(), new RouteEndpoint(function, own, params, surroundings));
            });
        }
        return routes;
    }

    /** Modules are compiled apart from each other, so only here two of them can meet on one path. */
    private static void requireFree(Dispatcher.Route route, Map<String, String> taken) {
        String path = route.path().replaceAll("/:[^/]+", "/:").replaceAll("/$", "");
        for (String method : route.methods()) {
            String other = taken.putIfAbsent(method + " " + path, route.function());
            if (other != null) {
                throw new IllegalStateException(method + " " + route.path() + ": the route of " + other + " and of "
                        + route.function() + " (expected: one function for each method and path)");
            }
        }
    }
}
