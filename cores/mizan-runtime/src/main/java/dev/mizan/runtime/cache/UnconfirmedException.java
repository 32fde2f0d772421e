package dev.mizan.runtime.cache;

/**
 * A mutation was committed, and the store of cached answers did not confirm in time that it knows. Old answers may be
 * served until it does; it is told again and again.
 */
public final class UnconfirmedException extends RuntimeException {
    private static final long serialVersionUID = 1L;

    UnconfirmedException(Throwable cause) {
        super("a mutation was committed, and the store of cached answers did not confirm that it knows", cause);
    }
}
