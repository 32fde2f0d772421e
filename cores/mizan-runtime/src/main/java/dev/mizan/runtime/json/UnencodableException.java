package dev.mizan.runtime.json;

/** A value of the application that JSON, or the contract, cannot carry; the sender of the call sees only a 500. */
public final class UnencodableException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A refusal with a sentence for the log. */
    public UnencodableException(String message) {
        super(message);
    }
}
