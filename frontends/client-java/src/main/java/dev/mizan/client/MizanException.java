package dev.mizan.client;

import dev.mizan.client.JsonValue.JsonNull;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/**
 * A request that failed, whatever the reason.
 *
 * <pre>{@code
 * try {
 *     client.updateProfile(5, "");
 * } catch (MizanException e) {
 *     e.violations().forEach(problem -> show(problem.path(), problem.message()));
 * }
 * }</pre>
 */
public class MizanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final String code;
    private final int status;
    private final transient JsonValue details;
    private final transient List<InvalidationTarget> invalidate;

    MizanException(
            String code,
            int status,
            String message,
            JsonValue details,
            List<InvalidationTarget> invalidate,
            @Nullable Throwable cause) {
        super(message, cause);
        this.code = code;
        this.status = status;
        this.details = details;
        this.invalidate = List.copyOf(invalidate);
    }

    /** The same failure as a type of its own; for emitted exceptions. */
    protected MizanException(MizanException answered) {
        this(
                answered.code,
                answered.status,
                String.valueOf(answered.getMessage()),
                answered.details,
                answered.invalidate,
                answered);
    }

    static MizanException of(String code, int status, String message, @Nullable Throwable cause) {
        return new MizanException(code, status, message, JsonNull.NULL, List.of(), cause);
    }

    /**
     * The server's code; {@code HTTP_<status>} for a reply that is no envelope; {@code NETWORK} if there was none;
     * {@code TIMEOUT}; {@code INTERRUPTED} if the waiting thread was; {@code INVALID_ANSWER} for a result that is not
     * what the contract says.
     */
    public final String code() {
        return code;
    }

    /** The HTTP status; 0 when there was no reply. */
    public final int status() {
        return status;
    }

    /** What the server tells beside the message; JSON's {@code null} if nothing. */
    public final JsonValue detailsJson() {
        return details;
    }

    /** The details as a type, if they are of it. */
    public final <T> Optional<T> detailsAs(Codec<T> codec) {
        try {
            return Optional.of(codec.decode(details));
        } catch (UnexpectedJsonException e) {
            return Optional.empty();
        }
    }

    /** The problems of a {@code VALIDATION_ERROR}, sorted by path; empty for other errors. */
    public final List<Violation> violations() {
        return code.equals("VALIDATION_ERROR")
                ? detailsAs(Codecs.list(Violation.CODEC)).orElse(List.of())
                : List.of();
    }

    /** What became stale although the call failed, as a call may fail and yet have changed something. */
    public final List<InvalidationTarget> invalidate() {
        return invalidate;
    }

    /** Whether the same read may succeed a moment later. */
    final boolean mayPass() {
        return code.equals("NETWORK") || (status >= 502 && status <= 504);
    }

    @Override
    public String toString() {
        return getClass().getName() + ": " + code + ": " + getMessage();
    }
}
