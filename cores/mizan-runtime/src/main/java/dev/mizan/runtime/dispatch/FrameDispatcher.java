package dev.mizan.runtime.dispatch;

import dev.mizan.ir.CodePoints;
import dev.mizan.runtime.dispatch.ContextEndpoint.ParamSource;
import dev.mizan.runtime.dispatch.RequestBody.CallRequest;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.IdentitySource.Caller;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import dev.mizan.runtime.spi.Reply;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * Answers what arrives as JSON values and not as an HTTP request: frames of WebSockets and of windows. The functions,
 * the order of checks and the errors are those of {@link Dispatcher#dispatch}; CORS, CSRF and content types have no
 * meaning here. Who calls is asked for each frame.
 *
 * <pre>{@code
 * Reply.Content reply = dispatcher.frames().call("echo", arguments, exchange);
 * }</pre>
 */
public final class FrameDispatcher {

    private final CallEndpoint calls;
    private final Map<String, ContextEndpoint> contexts;
    private final IdentitySource identities;
    private final Failures failures;
    private final Gate gate;

    FrameDispatcher(
            CallEndpoint calls,
            Map<String, ContextEndpoint> contexts,
            IdentitySource identities,
            Failures failures,
            Gate gate) {
        this.calls = calls;
        this.contexts = Map.copyOf(contexts);
        this.identities = identities;
        this.failures = failures;
        this.gate = gate;
    }

    /** Whether somebody may watch an instance of a context. */
    public sealed interface Admission {

        /**
         * Yes.
         *
         * @param params the instance's params as invalidations write them, defaults included
         */
        record Granted(SortedMap<String, JsonValue> params) implements Admission {}

        /** No, and this is why. */
        record Refused(Reply.Content error) implements Admission {}
    }

    /** Runs {@code function} on the calling thread; the body is the envelope that HTTP answers. */
    public Reply.Content call(String function, JsonObject arguments, Exchange exchange) {
        return guarded(exchange, caller -> calls.run(new CallRequest(function, arguments), exchange, caller));
    }

    /** Reads an instance of {@code context} on the calling thread; the body is the bundle that HTTP answers. */
    public Reply.Content fetch(String context, JsonObject params, Exchange exchange) {
        return guarded(exchange, caller -> {
            ContextEndpoint endpoint = endpoint(context);
            return endpoint.read(source(endpoint, params), exchange, caller);
        });
    }

    /** Checks what a read of an instance of {@code context} would check, without reading it. */
    public Admission admit(String context, JsonObject params, Exchange exchange) {
        SortedMap<String, JsonValue> values = new TreeMap<>(CodePoints.ORDER);
        Reply.Content reply = guarded(exchange, caller -> {
            ContextEndpoint endpoint = endpoint(context);
            List<PreparedCall<?, ?, ?>> members = endpoint.allowed(source(endpoint, params), exchange, caller);
            members.forEach(member -> member.collectParams(values));
            return Envelope.ok(new byte[0]);
        });
        return reply.status() == 200
                ? new Admission.Granted(Collections.unmodifiableSortedMap(values))
                : new Admission.Refused(reply);
    }

    /** The answer to a frame that cannot be understood. */
    public static Reply.Content malformed(String sentence) {
        return Envelope.error(Refusal.of(ProtocolError.BAD_REQUEST, sentence), "");
    }

    /** The answer to a frame, or a part of one, that is larger than allowed. */
    public static Reply.Content tooLarge(String sentence) {
        return Envelope.error(Refusal.of(ProtocolError.PAYLOAD_TOO_LARGE, sentence), "");
    }

    /** The answer to a frame for which there is no room now. */
    public static Reply.Content unavailable(String sentence) {
        return Envelope.error(Refusal.of(ProtocolError.UNAVAILABLE, sentence), "");
    }

    /** The answer after {@code thrown}, which goes into the log. */
    public static Reply.Content fault(Throwable thrown, String place) {
        return Envelope.error(Failures.fault(thrown, place), "");
    }

    /** What answers somebody who is known. */
    private interface Answering {
        Reply.Content answer(Caller caller) throws Refusal;
    }

    private Reply.Content guarded(Exchange exchange, Answering answering) {
        if (!gate.enter()) {
            return unavailable("The server is shutting down.");
        }
        try {
            return answering.answer(identities.identify(exchange));
        } catch (RejectedCredentialsException bad) {
            return Envelope.error(Failures.rejected(bad), "");
        } catch (Throwable thrown) {
            return Envelope.error(failures.refusal(thrown, "The dispatcher", Caller.NOBODY.identity()), "");
        } finally {
            gate.leave();
        }
    }

    private ContextEndpoint endpoint(String context) throws Refusal {
        ContextEndpoint endpoint = contexts.get(context);
        if (endpoint == null) {
            throw Refusal.of(ProtocolError.NOT_FOUND, Failures.rejection(ProtocolError.NOT_FOUND));
        }
        return endpoint;
    }

    private static ParamSource source(ContextEndpoint endpoint, JsonObject params) {
        return problems -> endpoint.bundle().params().read(params, problems);
    }
}
