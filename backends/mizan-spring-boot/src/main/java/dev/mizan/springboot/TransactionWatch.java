package dev.mizan.springboot;

import dev.mizan.runtime.spi.IntentLapsedException;
import dev.mizan.runtime.spi.Transactions.Outcome;
import dev.mizan.runtime.spi.Transactions.Watch;
import java.util.function.BooleanSupplier;
import org.jspecify.annotations.Nullable;
import org.springframework.transaction.TransactionExecution;
import org.springframework.transaction.TransactionExecutionListener;

/** Hears of every transaction that completes, and tells those who watch on its thread. Read-only ones do not count. */
final class TransactionWatch implements TransactionExecutionListener {

    private final ThreadLocal<@Nullable Opened> innermost = new ThreadLocal<>();

    /**
     * Begins to watch on this thread for {@code owner}'s function; a watch that is open already goes on. What would
     * commit while {@code mayCommit} says no is rolled back.
     */
    Watch open(Object owner, BooleanSupplier mayCommit) {
        Opened opened = new Opened(innermost.get(), owner, mayCommit);
        innermost.set(opened);
        return opened;
    }

    @Override
    public void beforeCommit(TransactionExecution transaction) {
        for (Opened each = innermost.get(); each != null && !transaction.isReadOnly(); each = each.outer) {
            if (!each.mayCommit.getAsBoolean()) {
                throw new IntentLapsedException();
            }
        }
    }

    @Override
    public void afterCommit(TransactionExecution transaction, @Nullable Throwable failure) {
        saw(transaction, failure == null ? Outcome.COMMITTED : Outcome.UNKNOWN);
    }

    @Override
    public void afterRollback(TransactionExecution transaction, @Nullable Throwable failure) {
        saw(transaction, failure == null ? Outcome.ROLLED_BACK : Outcome.UNKNOWN);
    }

    private void saw(TransactionExecution transaction, Outcome outcome) {
        if (transaction.isReadOnly()) {
            return;
        }
        for (Opened each = innermost.get(); each != null; each = each.outer) {
            each.saw(outcome);
        }
    }

    private final class Opened implements Watch {

        private final @Nullable Opened outer;
        private final Object owner;
        private final BooleanSupplier mayCommit;
        private Outcome outcome = Outcome.NONE;

        Opened(@Nullable Opened outer, Object owner, BooleanSupplier mayCommit) {
            this.outer = outer;
            this.owner = owner;
            this.mayCommit = mayCommit;
        }

        /**
         * What counts more stays: a commit, then what nobody knows, then a rollback. A rollback while the function is
         * still running is not of the transaction around it, and says nothing about what it does outside.
         */
        void saw(Outcome next) {
            outcome = switch (outcome) {
                case COMMITTED -> Outcome.COMMITTED;
                case UNKNOWN -> next == Outcome.COMMITTED ? next : Outcome.UNKNOWN;
                case ROLLED_BACK, NONE ->
                    next == Outcome.ROLLED_BACK && SpringOwner.of(owner).isRunning() ? outcome : next;
            };
        }

        @Override
        public Outcome outcome() {
            return outcome;
        }

        @Override
        public void close() {
            if (outer == null) {
                innermost.remove();
            } else {
                innermost.set(outer);
            }
        }
    }
}
