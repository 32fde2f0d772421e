package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.Decoding.Violation;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.spi.ContextPropagation;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.Transactions;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * One context, with everything about it decided at start.
 *
 * @param members its callable functions, sorted
 * @param personal whether what they declare says that callers get different answers; others run without identity, so
 *     that code which looks it up behind our back sees nobody instead of being kept for everybody
 * @param kept where its answers are kept, if they are
 * @param width how many members run at a time; 1 for one after the other inside one snapshot
 */
record Bundle(
        String name,
        List<CompiledFunction<?, ?, ?>> members,
        QueryParams params,
        boolean personal,
        @Nullable KeptBundle kept,
        int width,
        Transactions transactions,
        ContextPropagation propagation) {

    /** Refuses callers whom one of the members refuses. */
    void requireAccess(CallScope scope) throws Refusal {
        for (CompiledFunction<?, ?, ?> member : members) {
            try {
                member.access().require(scope.caller());
            } catch (Refusal refusal) {
                throw refusal.inMember(member.name());
            }
        }
    }

    /** The calls of all members. */
    List<PreparedCall<?, ?, ?>> prepare(ContextEndpoint.ParamSource given, CallScope scope, Failures failures)
            throws Refusal {
        List<Violation> problems = new ArrayList<>(0);
        JsonObject values = given.read(problems);
        List<PreparedCall<?, ?, ?>> calls = new ArrayList<>(members.size());
        for (CompiledFunction<?, ?, ?> member : members) {
            PreparedCall<?, ?, ?> call = prepare(member, member.select(values), scope, failures, problems);
            if (call != null) {
                calls.add(call);
            }
        }
        if (!problems.isEmpty()) {
            throw Refusal.invalid(Decoding.sorted(problems));
        }
        return calls;
    }

    private static @Nullable PreparedCall<?, ?, ?> prepare(
            CompiledFunction<?, ?, ?> member,
            JsonObject values,
            CallScope scope,
            Failures failures,
            List<Violation> problems)
            throws Refusal {
        try {
            return failures.before(
                    member.name(), scope.caller(), () -> member.prepare(values, "params", scope, problems));
        } catch (Refusal refusal) {
            throw refusal.inMember(member.name());
        }
    }

    /** The flat object of all results, from the cache or from the members. */
    byte[] answer(List<PreparedCall<?, ?, ?>> calls, IdentitySource identities) throws Exception {
        Callable<byte[]> members = personal ? () -> run(calls) : () -> identities.withoutIdentity(() -> run(calls));
        return kept == null ? members.call() : kept.answer(calls, members);
    }

    /** Runs all members and writes the flat object of their results. */
    private byte[] run(List<PreparedCall<?, ?, ?>> calls) throws Exception {
        return width > 1 && calls.size() > 1
                ? ParallelMembers.run(calls, width, propagation)
                : transactions.snapshot(() -> runInOrder(calls));
    }

    private static byte[] runInOrder(List<PreparedCall<?, ?, ?>> calls) {
        return JsonWriter.bytes(out -> {
            out.startObject();
            for (PreparedCall<?, ?, ?> call : calls) {
                out.name(call.function().slot());
                runInto(call, out);
            }
            out.endObject();
        });
    }

    /** Runs one member and writes its result. */
    static void runInto(PreparedCall<?, ?, ?> call, JsonWriter out) {
        try {
            call.run().write(out);
        } catch (Throwable thrown) {
            throw new MemberFailure(call.name(), thrown);
        }
    }
}
