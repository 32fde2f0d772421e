package dev.mizan.runtime.dispatch;

import dev.mizan.annotations.Guard;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.ParamDef;
import dev.mizan.ir.ServerDef;
import dev.mizan.runtime.invalidation.Mutation;
import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.Decoding.Violation;
import dev.mizan.runtime.json.JsonName;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.spi.FunctionBinding;
import java.util.List;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One function, with everything about it decided at start.
 *
 * @param slot its name as a member of a bundle
 * @param mutation what it makes stale, if it is a mutation
 */
record CompiledFunction<B, A extends Record, R extends @Nullable Object>(
        FunctionDef def,
        JsonName slot,
        ServerDef server,
        Access access,
        FunctionBinding<B, A, R> binding,
        B owner,
        @Nullable Guard guard,
        @Nullable ConstraintCheck<A> constraints,
        @Nullable Mutation<A> mutation) {

    String name() {
        return binding.name();
    }

    /**
     * A call with the arguments in {@code json}, or {@code null} after adding to {@code problems} what is wrong with
     * them.
     *
     * @param root where the arguments stand: {@code args} or {@code params}
     */
    @Nullable
    PreparedCall<B, A, R> prepare(JsonObject json, String root, CallScope scope, List<Violation> problems) {
        Decoding decoding = new Decoding(root);
        A arguments = decoding.decode(json, binding.arguments());
        List<Violation> violations = violations(arguments, decoding.violations(), root);
        problems.addAll(violations);
        return arguments == null || !violations.isEmpty() ? null : new PreparedCall<>(this, arguments, scope);
    }

    private List<Violation> violations(@Nullable A arguments, List<Violation> undecoded, String root) {
        if (constraints == null || arguments == null) {
            return undecoded;
        }
        if (undecoded.isEmpty()) {
            return constraints.check(arguments, root);
        }
        return Stream.concat(undecoded.stream(), constraints.checkRest(arguments, root, undecoded).stream())
                .toList();
    }

    /** Those of {@code params} that this function declares. */
    JsonObject select(JsonObject params) {
        return params.only(this::declares);
    }

    /** The place of the argument {@code name}, -1 if there is none. */
    int indexOf(String name) {
        for (int i = 0; i < binding.parameters().size(); i++) {
            if (binding.parameters().get(i).wireName().equals(name)) {
                return i;
            }
        }
        return -1;
    }

    private boolean declares(String name) {
        for (ParamDef param : def.input()) {
            if (param.name().equals(name)) {
                return true;
            }
        }
        return false;
    }
}
