package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.Decoding.Violation;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource.Caller;
import dev.mizan.runtime.spi.Reply;
import java.util.List;

/** What answers on one path. */
interface Endpoint {

    /** The methods it answers, as {@code Allow} lists them. */
    String allow();

    /** Whether it answers {@code method}. */
    boolean answers(String method);

    /** Whether no CSRF header is asked for, whoever calls. */
    default boolean exemptFromCsrf() {
        return false;
    }

    /** The answer to a request whose method, credentials and CSRF header are fine. */
    Reply answer(Exchange exchange, Caller caller) throws Refusal;

    /**
     * A call of {@code function} whose arguments are valid and which its guard allows.
     *
     * @param root where the arguments stand: {@code args} or {@code params}
     * @param problems what is wrong with the arguments already
     */
    static PreparedCall<?, ?, ?> prepared(
            CompiledFunction<?, ?, ?> function,
            JsonObject arguments,
            String root,
            CallScope scope,
            Failures failures,
            List<Violation> problems)
            throws Refusal {
        PreparedCall<?, ?, ?> call = failures.before(
                function.name(), scope.caller(), () -> function.prepare(arguments, root, scope, problems));
        if (call == null || !problems.isEmpty()) {
            throw Refusal.invalid(Decoding.sorted(problems));
        }
        call.requireGuard(failures);
        return call;
    }
}
