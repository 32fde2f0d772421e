package dev.mizan.client;

/** JSON that is not what a codec reads, or a value that JSON cannot hold; the message says where and what. */
public final class UnexpectedJsonException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    /** A refusal for a reason. */
    public UnexpectedJsonException(String message) {
        super(message);
    }

    static UnexpectedJsonException of(JsonValue found, String expected) {
        String text = found.toString();
        String shown = text.length() > 60 ? text.substring(0, 60) + "…" : text;
        return new UnexpectedJsonException(shown + " (expected: " + expected + ")");
    }

    /** The same one level further out: in the member or element {@code step}. */
    UnexpectedJsonException in(String step) {
        String message = String.valueOf(getMessage());
        UnexpectedJsonException outer = new UnexpectedJsonException(
                step + (message.startsWith(".") || message.startsWith("[") ? "" : ": ") + message);
        outer.initCause(this);
        return outer;
    }
}
