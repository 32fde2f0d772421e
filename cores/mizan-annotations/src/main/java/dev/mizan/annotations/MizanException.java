package dev.mizan.annotations;

import org.jspecify.annotations.Nullable;

/**
 * An error that the caller is meant to see: its message travels as it is, its code and status come from
 * {@link ErrorCode} on the subclass, its {@link #details()} as a typed record.
 *
 * <pre>{@code
 * @ErrorCode(value = "OUT_OF_STOCK", status = 409)
 * public final class OutOfStock extends MizanException {
 *     public record Details(int left) {}
 *     private final Details details;
 *     public OutOfStock(int left) { super("Only " + left + " left"); this.details = new Details(left); }
 *     @Override public Details details() { return details; }
 * }
 * }</pre>
 */
public abstract class MizanException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An error with a message for the caller. */
    protected MizanException(String message) {
        super(message);
    }

    /** An error with a message for the caller and a cause for the log. */
    protected MizanException(String message, Throwable cause) {
        super(message, cause);
    }

    /** A record with more than the message says, or {@code null}; override it with the record's own type. */
    public @Nullable Record details() {
        return null;
    }
}
