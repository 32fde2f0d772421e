package dev.mizan.runtime.json;

/** Bytes that are not the JSON the protocol takes; the message is fit for the sender. */
public final class MalformedJsonException extends Exception {

    private static final long serialVersionUID = 1L;

    /** A refusal with a sentence for the sender. */
    public MalformedJsonException(String message) {
        super(message);
    }
}
