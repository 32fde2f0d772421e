package dev.mizan.runtime.spi;

/**
 * A mutation took so long, or the store was away for so long, that others may believe it never ran. It is not allowed
 * to commit.
 */
public final class IntentLapsedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    public IntentLapsedException() {
        super("the announcement of this mutation lapsed before its commit; nothing was committed");
    }
}
