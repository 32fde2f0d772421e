package dev.mizan.runtime.dispatch;

/** A function takes the caller's principal, and nobody is signed in. It did not run. */
final class NobodyThereException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    NobodyThereException() {
        super("nobody is signed in", null, false, false);
    }
}
