package dev.mizan.runtime.dispatch;

import dev.mizan.annotations.Identity;
import dev.mizan.annotations.MizanException;
import dev.mizan.annotations.NotImplementedException;
import dev.mizan.runtime.cache.UnconfirmedException;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.spi.ErrorBinding;
import dev.mizan.runtime.spi.ErrorBinding.Details;
import dev.mizan.runtime.spi.FailureMapping;
import dev.mizan.runtime.spi.IntentLapsedException;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import dev.mizan.runtime.spi.StoreUnavailableException;
import java.util.HashMap;
import java.util.HexFormat;
import java.util.List;
import java.util.Map;
import java.util.OptionalInt;
import java.util.Set;
import java.util.concurrent.ThreadLocalRandom;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** What a caller is told about something that was thrown. */
final class Failures {

    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** Statuses without a code that tell a caller what to do: solve a conflict, or wait. */
    private static final Set<Integer> KEPT = Set.of(409, 429);

    private final Map<Class<?>, ErrorBinding<?>> bindings = new HashMap<>();
    private final FailureMapping mapping;

    Failures(List<ErrorBinding<?>> errors, FailureMapping mapping) {
        errors.forEach(error -> bindings.put(error.type(), error));
        this.mapping = mapping;
    }

    /**
     * The answer for {@code thrown}, which {@code place} (a function's name) threw. Errors of the virtual machine other
     * than a stack overflow, which a request can cause, are thrown on: nobody here can deal with them.
     */
    Refusal refusal(Throwable thrown, String place, Identity caller) {
        return switch (thrown) {
            case StackOverflowError deep -> fault(deep, place);
            case VirtualMachineError fatal -> throw fatal;
            case NobodyThereException nobody -> Access.denied(Identity.anonymous());
            case Refusal refusal -> refusal;
            case StoreUnavailableException away -> unavailable(false);
            case UnconfirmedException unconfirmed -> unavailable(true);
            case IntentLapsedException lapsed -> unavailable(false);
            case MizanException error -> declared(error, place);
            case NotImplementedException missing ->
                Refusal.of(ProtocolError.NOT_IMPLEMENTED, sentence(missing, "This is not implemented yet."));
            case InterruptedException interrupted -> {
                Thread.currentThread().interrupt();
                yield Refusal.of(ProtocolError.UNAVAILABLE, "The server stopped working on this.");
            }
            default -> other(thrown, place, caller);
        };
    }

    /** Whether {@code thrown} proves that the function of {@code owner} did not run. */
    boolean refusedBefore(Throwable thrown, Object owner) {
        return mapping.refusedBefore(thrown, owner);
    }

    /** What is done for a call before its function runs. */
    interface Preparation<T extends @Nullable Object> {
        T run() throws Refusal;
    }

    /**
     * What {@code preparation} of a call of {@code function} gives; whatever it throws counts as thrown by the
     * function.
     */
    <T extends @Nullable Object> T before(String function, Identity caller, Preparation<T> preparation) throws Refusal {
        try {
            return preparation.run();
        } catch (RuntimeException | Error thrown) {
            throw refusal(thrown, function, caller);
        }
    }

    /** A mutation that the cache could not follow; the caller learns whether it happened nevertheless. */
    private static Refusal unavailable(boolean committed) {
        return Refusal.of(
                ProtocolError.UNAVAILABLE,
                rejection(ProtocolError.UNAVAILABLE),
                JsonObject.of(Map.of("committed", JsonBoolean.of(committed))));
    }

    private Refusal other(Throwable thrown, String place, Identity caller) {
        OptionalInt status = mapping.status(thrown);
        if (status.isEmpty()) {
            return fault(thrown, place);
        }
        ProtocolError error = ProtocolError.of(status.getAsInt());
        return switch (error) {
            case UNAUTHORIZED, FORBIDDEN -> Access.denied(caller);
            case INTERNAL_ERROR -> fault(thrown, place);
            default -> rejected(error, status.getAsInt());
        };
    }

    /** The answer to what somebody else rejected with {@code status}, whose code is {@code error}. */
    static Refusal rejected(ProtocolError error, int status) {
        boolean kept = error == ProtocolError.BAD_REQUEST && KEPT.contains(status);
        return new Refusal(kept ? status : error.status(), error.name(), rejection(error), JsonNull.NULL);
    }

    /** The answer to a proof of identity that is there and bad. */
    static Refusal rejected(RejectedCredentialsException bad) {
        return Refusal.of(ProtocolError.UNAUTHORIZED, sentence(bad, rejection(ProtocolError.UNAUTHORIZED)));
    }

    /** The sentence for a request that was rejected with {@code error} by somebody else. */
    static String rejection(ProtocolError error) {
        return switch (error) {
            case NOT_FOUND -> "There is nothing here.";
            case METHOD_NOT_ALLOWED -> "This method is not allowed here.";
            case UNSUPPORTED_MEDIA_TYPE -> "This content type is not taken here.";
            case PAYLOAD_TOO_LARGE -> "The request is too large.";
            case UNAUTHORIZED -> "Sign in to do this.";
            case FORBIDDEN -> "You may not do this.";
            case CSRF_FAILED -> "The CSRF header is missing or wrong.";
            case NOT_IMPLEMENTED -> "This is not implemented yet.";
            case UNAVAILABLE -> "The server is not available at the moment.";
            case BAD_REQUEST, VALIDATION_ERROR -> "The request was rejected.";
            case INTERNAL_ERROR -> "Something went wrong.";
        };
    }

    /** A fault of the application or of the server: in the log with an id, and only the id for the caller. */
    static Refusal fault(Throwable thrown, String place) {
        String id = HexFormat.of().toHexDigits(ThreadLocalRandom.current().nextLong());
        LOG.error("{} failed; correlation id {}", place, id, thrown);
        JsonValue details = JsonObject.of(Map.of("id", new JsonString(id)));
        return Refusal.of(ProtocolError.INTERNAL_ERROR, "Something went wrong.", details);
    }

    private Refusal declared(MizanException error, String place) {
        for (Class<?> type = error.getClass(); type != null; type = type.getSuperclass()) {
            ErrorBinding<?> binding = bindings.get(type);
            if (binding != null) {
                return declared(binding, error, place);
            }
        }
        return fault(error, place);
    }

    private static <E extends MizanException> Refusal declared(
            ErrorBinding<E> binding, MizanException error, String place) {
        try {
            JsonValue details = binding.details().isPresent()
                    ? details(binding.details().get(), binding.type().cast(error))
                    : JsonNull.NULL;
            return new Refusal(binding.status(), binding.code(), sentence(error, binding.code()), details);
        } catch (RuntimeException unencodable) {
            unencodable.addSuppressed(error);
            return fault(unencodable, place);
        }
    }

    private static <E, D> JsonValue details(Details<E, D> details, E error) {
        @Nullable D value = details.accessor().apply(error);
        return value == null ? JsonNull.NULL : details.codec().toJson(value);
    }

    private static String sentence(Throwable thrown, String otherwise) {
        String message = thrown.getMessage();
        return message == null ? otherwise : message;
    }
}
