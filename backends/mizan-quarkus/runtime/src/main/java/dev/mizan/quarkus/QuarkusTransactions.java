package dev.mizan.quarkus;

import dev.mizan.runtime.spi.Transactions;
import jakarta.enterprise.context.Initialized;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Singleton;
import jakarta.transaction.Status;
import jakarta.transaction.SystemException;
import jakarta.transaction.TransactionManager;
import jakarta.transaction.TransactionScoped;
import jakarta.transaction.TransactionSynchronizationRegistry;
import java.util.concurrent.Callable;

/**
 * Transactions of JTA. Snapshots are rolled back at their end, so that nothing read in them is ever written; the
 * isolation of their connections is raised by {@link QuarkusSnapshots}.
 */
@Singleton
public class QuarkusTransactions implements Transactions {

    private static final ThreadLocal<Boolean> IN_SNAPSHOT = new ThreadLocal<>();

    private final TransactionManager manager;
    private final TransactionWatch watches;

    QuarkusTransactions(TransactionManager manager, TransactionSynchronizationRegistry registry) {
        this.manager = manager;
        this.watches = new TransactionWatch(registry);
    }

    /** Whether this thread is in the transaction of a snapshot. */
    static boolean inSnapshot() {
        return IN_SNAPSHOT.get() != null;
    }

    @Override
    public <T> T snapshot(Callable<T> members) throws Exception {
        if (manager.getStatus() != Status.STATUS_NO_TRANSACTION) {
            return members.call();
        }
        manager.begin();
        IN_SNAPSHOT.set(true);
        T result;
        try {
            result = members.call();
        } catch (Throwable thrown) {
            rollback(thrown);
            throw thrown;
        } finally {
            IN_SNAPSHOT.remove();
        }
        manager.rollback();
        return result;
    }

    private void rollback(Throwable thrown) {
        try {
            manager.rollback();
        } catch (SystemException | RuntimeException e) {
            thrown.addSuppressed(e);
        }
    }

    @Override
    public Watch watch(Object owner) {
        return watches.open(owner);
    }

    /** Hears of every transaction that begins. */
    void begun(@Observes @Initialized(TransactionScoped.class) Object transaction) {
        watches.begun();
    }
}
