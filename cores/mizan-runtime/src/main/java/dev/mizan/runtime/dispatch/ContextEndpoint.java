package dev.mizan.runtime.dispatch;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.json.Decoding.Violation;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.IdentitySource.Caller;
import dev.mizan.runtime.spi.InjectableSource;
import dev.mizan.runtime.spi.Reply;
import java.util.List;

/** {@code GET ctx/<name>/}: runs the members of one context, all or nothing. */
record ContextEndpoint(
        Bundle bundle,
        Failures failures,
        IdentitySource identities,
        Observing observing,
        InjectableSource injectables,
        int maxQueryLength)
        implements Endpoint {

    @Override
    public String allow() {
        return "GET, HEAD";
    }

    @Override
    public boolean answers(String method) {
        return method.equals("GET") || method.equals("HEAD");
    }

    @Override
    public Reply answer(Exchange exchange, Caller caller) throws Refusal {
        QueryPairs pairs = readQuery(exchange, maxQueryLength);
        return read(problems -> bundle.params().read(pairs, problems), exchange, caller);
    }

    /** The answer to a read, however its params came. */
    Reply.Content read(ParamSource params, Exchange exchange, Caller caller) throws Refusal {
        return observing.answer(bundle.name(), () -> run(allowed(params, exchange, caller), caller));
    }

    /** Where the params of a read come from; what is wrong with them goes to {@code problems}. */
    interface ParamSource {
        JsonObject read(List<Violation> problems);
    }

    /** The calls of all members, whose params are valid and which {@code caller} may make. */
    List<PreparedCall<?, ?, ?>> allowed(ParamSource params, Exchange exchange, Caller caller) throws Refusal {
        CallScope scope = bundle.personal()
                ? new CallScope(caller.identity(), exchange, injectables, false)
                : new CallScope(Identity.anonymous(), exchange, injectables, true);
        bundle.requireAccess(scope);
        List<PreparedCall<?, ?, ?>> calls = bundle.prepare(params, scope, failures);
        for (PreparedCall<?, ?, ?> call : calls) {
            requireGuard(call);
        }
        return calls;
    }

    private Reply.Content run(List<PreparedCall<?, ?, ?>> calls, Caller caller) throws Refusal {
        try {
            return Envelope.ok(bundle.answer(calls, identities));
        } catch (MemberFailure failure) {
            throw failures.refusal(failure.thrown(), failure.function(), caller.identity())
                    .inMember(failure.function());
        } catch (Throwable thrown) {
            throw failures.refusal(thrown, "context " + bundle.name(), caller.identity());
        }
    }

    private void requireGuard(PreparedCall<?, ?, ?> call) throws Refusal {
        try {
            call.requireGuard(failures);
        } catch (Refusal refusal) {
            throw refusal.inMember(call.name());
        }
    }

    /** The query of {@code exchange}, refused if it is longer than {@code limit}. */
    static QueryPairs readQuery(Exchange exchange, int limit) throws Refusal {
        String query = exchange.query();
        if (query.length() > limit) {
            throw Refusal.of(ProtocolError.PAYLOAD_TOO_LARGE, "The query is longer than " + limit + " characters.");
        }
        return QueryPairs.read(query);
    }
}
