package dev.mizan.runtime.spi;

import dev.mizan.runtime.spi.FunctionBinding.Invoker;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/** The framework's transactions, as far as freshness depends on them. */
public interface Transactions {

    /** No transactions at all: whatever ran, happened. */
    Transactions NONE = new Transactions() {
        @Override
        public <T> T snapshot(Callable<T> members) throws Exception {
            return members.call();
        }

        @Override
        public Watch watch(Object owner) {
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

    /**
     * What runs a function, asked once at start. A framework without interceptors of its own returns an invoker that
     * begins the function's transaction, calls {@code invoker} and ends it; every other leaves {@code invoker} alone.
     *
     * @param owner the class with the function
     */
    default <B, A extends Record, R extends @Nullable Object> Invoker<B, A, R> around(
            Class<B> owner, Invoker<B, A, R> invoker) {
        return invoker;
    }

    /**
     * Begins to watch the transactions that complete on this thread, until it is closed.
     *
     * @param owner the instance whose function will run, as the container gave it, proxies included
     */
    Watch watch(Object owner);

    /**
     * Begins to watch, and rolls back what is about to commit on this thread while {@code mayCommit} says no. Without
     * that ability it only watches.
     */
    default Watch watch(Object owner, BooleanSupplier mayCommit) {
        return watch(owner);
    }

    /**
     * Whether this thread is inside a transaction that may write. What is read in there may be undone, and nobody else
     * sees it yet.
     */
    default boolean writing() {
        return false;
    }

    /**
     * Tells {@code completed} what became of the transaction that this thread is {@linkplain #writing inside}, once it
     * completed; before that, it is rolled back if {@code mayCommit} says no.
     *
     * @return {@code false} if there is none, and {@code completed} is not called
     */
    default boolean onCompletion(BooleanSupplier mayCommit, Consumer<Outcome> completed) {
        return false;
    }

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
        /**
         * The one that the whole function ran in was rolled back. A rollback inside the function proves nothing: what
         * it wrote before or after may stand.
         */
        ROLLED_BACK,
        /** The resource manager could not say. */
        UNKNOWN
    }
}
