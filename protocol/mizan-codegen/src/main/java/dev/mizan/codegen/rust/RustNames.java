package dev.mizan.codegen.rust;

import dev.mizan.codegen.contract.Words;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.Names;
import java.util.Set;

/** The names under which the parts of a contract appear in Rust. */
final class RustNames {

    /** What every client has, whatever the contract. */
    private static final Set<String> CLIENT = Set.of("call", "clone", "fetch_context", "from", "into", "mizan", "new");

    private RustNames() {}

    /** {@code update_profile}: the method of a function. */
    static RustIdentifier method(FunctionDef function) {
        String name = Words.of(function.camel()).snake();
        return RustIdentifier.of(CLIENT.contains(name) ? name + "_" : name);
    }

    /** {@code UpdateProfileArgs}. */
    static RustIdentifier args(FunctionDef function) {
        return RustIdentifier.type(Names.pascal(function.camel()) + "Args");
    }

    /** {@code OrderItemError}: what a function can fail with. */
    static RustIdentifier failure(FunctionDef function) {
        return RustIdentifier.type(Names.pascal(function.camel()) + "Error");
    }

    /** {@code fetch_user_context}. */
    static RustIdentifier fetch(ContextDef context) {
        return RustIdentifier.snake("fetch_" + Words.of(context.name()).snake() + "_context");
    }

    /** {@code UserContextParams}, {@code UserContextData}. */
    static RustIdentifier context(ContextDef context, String suffix) {
        return RustIdentifier.type(Names.pascal(context.name()) + "Context" + suffix);
    }
}
