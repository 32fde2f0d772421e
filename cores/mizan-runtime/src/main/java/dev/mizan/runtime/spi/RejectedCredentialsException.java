package dev.mizan.runtime.spi;

/**
 * A proof of identity that is there and bad: an expired token, a wrong signature. The call is answered with 401 and
 * never goes on as somebody else.
 */
public final class RejectedCredentialsException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** A refusal with a sentence for the caller, which says nothing of use to a forger. */
    public RejectedCredentialsException(String message) {
        super(message);
    }
}
