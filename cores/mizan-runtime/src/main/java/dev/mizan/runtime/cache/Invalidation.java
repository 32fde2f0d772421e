package dev.mizan.runtime.cache;

import dev.mizan.runtime.spi.Transactions.Outcome;

/**
 * What one mutation does to kept answers: made before it runs, finished when its transaction is. It finishes once.
 *
 * <pre>{@code
 * Invalidation invalidation = cache.begin(targets);      // strict: nothing of the targets is kept from here on
 * Outcome outcome = run(invalidation::mayCommit);
 * invalidation.finish(outcome);                          // no read from here on sees what was stale
 * }</pre>
 */
public interface Invalidation {

    /** There is nothing to do. */
    Invalidation NONE = new Invalidation() {
        @Override
        public boolean mayCommit() {
            return true;
        }

        @Override
        public void finish(Outcome outcome) {}
    };

    /** Whether the mutation may still commit. */
    boolean mayCommit();

    /**
     * Invalidates what the outcome asks for; {@link Outcome#NONE} means that it happened.
     *
     * @throws UnconfirmedException if it happened, and the store does not confirm that it knows
     */
    void finish(Outcome outcome);
}
