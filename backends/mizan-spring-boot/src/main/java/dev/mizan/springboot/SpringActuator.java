package dev.mizan.springboot;

import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MergeDef;
import dev.mizan.ir.ServerDef;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import org.springframework.boot.actuate.endpoint.annotation.Endpoint;
import org.springframework.boot.actuate.endpoint.annotation.ReadOperation;

/**
 * The Actuator endpoint {@code mizan}: which contract is served, what each function is and what it makes stale.
 *
 * <pre>{@code management.endpoints.web.exposure.include=health,mizan}</pre>
 */
@Endpoint(id = "mizan")
public final class SpringActuator {

    private final FunctionRegistry registry;

    SpringActuator(FunctionRegistry registry) {
        this.registry = registry;
    }

    /**
     * What is served.
     *
     * @param contract the hash of the contract, as the session endpoint says it
     * @param contexts by name
     * @param functions by name
     */
    public record Served(String contract, SortedMap<String, Context> contexts, SortedMap<String, Function> functions) {}

    /**
     * A context.
     *
     * @param params the names of its params
     * @param functions the names of its members
     */
    public record Context(List<String> params, List<String> functions) {}

    /**
     * A function.
     *
     * @param auth who may call it, as far as that is declared
     * @param internal whether clients may not call it
     * @param affects what it makes stale: contexts, or {@code context.function}, with the params that narrow them
     * @param merges the contexts that its result is merged into
     */
    public record Function(String auth, boolean internal, List<String> affects, List<String> merges) {}

    /** The contract of this application, in short. */
    @ReadOperation
    public Served served() {
        SortedMap<String, Context> contexts = new TreeMap<>();
        for (ContextDef context : registry.linked().contexts()) {
            contexts.put(context.name(), context(context));
        }
        SortedMap<String, Function> functions = new TreeMap<>();
        for (FunctionDef function : registry.linked().functions()) {
            functions.put(function.name(), function(function));
        }
        return new Served(registry.contractHash(), contexts, functions);
    }

    private static Context context(ContextDef context) {
        return new Context(
                context.params().stream().map(ContextDef.ContextParamDef::name).toList(), context.functions());
    }

    private static Function function(FunctionDef function) {
        return new Function(
                function.server().map(ServerDef::auth).map(Enum::name).orElse(""),
                function.server().map(ServerDef::internal).orElse(false),
                function.affects().stream().map(SpringActuator::target).toList(),
                function.merges().stream().map(MergeDef::context).toList());
    }

    private static String target(AffectsDef affects) {
        List<String> parts = new ArrayList<>();
        parts.add(affects.function().map(name -> affects.context() + "." + name).orElse(affects.context()));
        parts.addAll(affects.params());
        return String.join(";", parts);
    }
}
