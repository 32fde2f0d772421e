package dev.mizan.runtime.spi;

/** The store of cached answers cannot be reached, or did not say whether it did what it was asked for. */
public final class StoreUnavailableException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    /** What went wrong, without any secret. */
    public StoreUnavailableException(String message, Throwable cause) {
        super(message, cause);
    }
}
