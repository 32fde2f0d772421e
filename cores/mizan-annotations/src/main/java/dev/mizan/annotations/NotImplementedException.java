package dev.mizan.annotations;

/** Thrown by a function that is declared but not written yet; answered with 501 {@code NOT_IMPLEMENTED}. */
public final class NotImplementedException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** An error whose message the caller sees. */
    public NotImplementedException(String message) {
        super(message);
    }
}
