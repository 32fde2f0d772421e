package dev.mizan.runtime.spi;

/**
 * Sees calls and context reads begin and end, for metrics and traces.
 *
 * <pre>{@code
 * Observations counting = (kind, name) -> status -> counters.get(kind, name, status).increment();
 * }</pre>
 *
 * <p>Own routes are not among what is seen: the framework serves them, and observes them as its own.
 */
@FunctionalInterface
public interface Observations {

    /** Nobody looks. */
    Observations NONE = (kind, name) -> status -> {};

    /** What is observed. */
    enum Kind {
        /** A call of a function, from its arguments to its answer. */
        CALL,
        /** A read of a context, with all its members. */
        CONTEXT
    }

    /**
     * Something begins on the calling thread, and ends there.
     *
     * @param name the function's or the context's; one of the contract, and so of limited number
     */
    Observed begin(Kind kind, String name);

    /** Something that has begun. */
    @FunctionalInterface
    interface Observed {
        /**
         * It has ended; called once.
         *
         * @param status the HTTP status of the answer
         */
        void end(int status);
    }
}
