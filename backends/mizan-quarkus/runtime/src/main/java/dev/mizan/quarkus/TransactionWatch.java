package dev.mizan.quarkus;

import dev.mizan.runtime.spi.Transactions.Outcome;
import dev.mizan.runtime.spi.Transactions.Watch;
import jakarta.transaction.Status;
import jakarta.transaction.Synchronization;
import jakarta.transaction.TransactionSynchronizationRegistry;
import org.jspecify.annotations.Nullable;

/** Hears of the transactions that begin on a thread, and tells those who watch there how each of them ended. */
final class TransactionWatch {

    private final TransactionSynchronizationRegistry registry;
    private final ThreadLocal<@Nullable Opened> innermost = new ThreadLocal<>();

    TransactionWatch(TransactionSynchronizationRegistry registry) {
        this.registry = registry;
    }

    /** Begins to watch on this thread for {@code owner}'s function; a watch that is open already goes on. */
    Watch open(Object owner) {
        Opened opened = new Opened(innermost.get(), owner);
        innermost.set(opened);
        return opened;
    }

    /** A transaction has begun on this thread. */
    void begun() {
        Opened watching = innermost.get();
        if (watching != null) {
            registry.registerInterposedSynchronization(new Ending(watching, Thread.currentThread()));
        }
    }

    /** Hears of the end of one transaction. A timeout ends it on a thread where nobody knows what is running. */
    private record Ending(Opened watching, Thread begunOn) implements Synchronization {

        @Override
        public void beforeCompletion() {
            // Only the end counts.
        }

        @Override
        public void afterCompletion(int status) {
            boolean elsewhere = Thread.currentThread() != begunOn;
            for (Opened each = watching; each != null; each = each.outer) {
                each.saw(outcome(status), elsewhere);
            }
        }

        private static Outcome outcome(int status) {
            return switch (status) {
                case Status.STATUS_COMMITTED -> Outcome.COMMITTED;
                case Status.STATUS_ROLLEDBACK -> Outcome.ROLLED_BACK;
                default -> Outcome.UNKNOWN;
            };
        }
    }

    private final class Opened implements Watch {

        private final @Nullable Opened outer;
        private final Object owner;
        private volatile Outcome outcome = Outcome.NONE;

        Opened(@Nullable Opened outer, Object owner) {
            this.outer = outer;
            this.owner = owner;
        }

        /**
         * What counts more stays: a commit, then what nobody knows, then a rollback. A rollback while the function is
         * still running is not of the transaction around it, and says nothing about what it does outside.
         */
        synchronized void saw(Outcome next, boolean elsewhere) {
            outcome = switch (outcome) {
                case COMMITTED -> Outcome.COMMITTED;
                case UNKNOWN -> next == Outcome.COMMITTED ? next : Outcome.UNKNOWN;
                case ROLLED_BACK, NONE -> next == Outcome.ROLLED_BACK && (elsewhere || isRunning()) ? outcome : next;
            };
        }

        private boolean isRunning() {
            return QuarkusOwner.of(owner).isRunning();
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
