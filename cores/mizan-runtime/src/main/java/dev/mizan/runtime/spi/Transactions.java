package dev.mizan.runtime.spi;

import java.util.concurrent.Callable;

/** The framework's transactions, as far as freshness depends on them. */
public interface Transactions {

    /** No transactions at all: whatever ran, happened. */
    Transactions NONE = new Transactions() {
        @Override
        public <T> T snapshot(Callable<T> members) throws Exception {
            return members.call();
        }

        @Override
        public Watch watch() {
            return () -> Outcome.NONE;
        }
    };

    /**
     * Runs the members of a bundle inside one read-only transaction at REPEATABLE READ or stronger, so that they see
     * one snapshot.
     *
     * @throws Exception whatever {@code members} throws
     */
    <T> T snapshot(Callable<T> members) throws Exception;

    /** Begins to watch the transactions that complete on this thread, until it is closed. */
    Watch watch();

    /** Sees the transactions of one call. */
    interface Watch extends AutoCloseable {

        /** What became of them. */
        Outcome outcome();

        @Override
        default void close() {}
    }

    /** What became of a call's transactions. */
    enum Outcome {
        /** There was none: whatever ran, happened. */
        NONE,
        /** At least one that wrote was committed, even if the call then failed. */
        COMMITTED,
        /** All were rolled back. */
        ROLLED_BACK,
        /** The resource manager could not say. */
        UNKNOWN
    }
}
