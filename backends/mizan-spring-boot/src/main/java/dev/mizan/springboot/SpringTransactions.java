package dev.mizan.springboot;

import dev.mizan.runtime.spi.IntentLapsedException;
import dev.mizan.runtime.spi.Transactions;
import java.sql.SQLException;
import java.sql.SQLFeatureNotSupportedException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.function.BooleanSupplier;
import java.util.function.Consumer;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.InvalidIsolationLevelException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;

/**
 * Spring's transactions. Snapshots use the primary transaction manager; outcomes are seen of all managers that take
 * listeners, which are those of Spring itself.
 */
final class SpringTransactions implements Transactions {

    private static final Logger LOG = LoggerFactory.getLogger(SpringTransactions.class);

    private final Optional<PlatformTransactionManager> manager;
    private final TransactionWatch watches = new TransactionWatch();
    private volatile Isolation isolation = Isolation.REPEATABLE_READ;

    /** The isolation of snapshots, from the one we want to the one that every database has. */
    private enum Isolation {
        REPEATABLE_READ(DefaultTransactionDefinition.ISOLATION_REPEATABLE_READ),
        SERIALIZABLE(DefaultTransactionDefinition.ISOLATION_SERIALIZABLE),
        DEFAULT(DefaultTransactionDefinition.ISOLATION_DEFAULT);

        private final int level;

        Isolation(int level) {
            this.level = level;
        }

        DefaultTransactionDefinition definition() {
            DefaultTransactionDefinition definition = new DefaultTransactionDefinition();
            definition.setName("mizan snapshot");
            definition.setReadOnly(true);
            definition.setIsolationLevel(level);
            return definition;
        }

        Isolation weaker() {
            return this == REPEATABLE_READ ? SERIALIZABLE : DEFAULT;
        }
    }

    /** Why a transaction could not begin. */
    private enum Verdict {
        /** The manager or the database does not know the isolation. */
        UNSUPPORTED,
        /** The database did not say; a connection that failed fails only once. */
        UNCLEAR,
        /** The database is out of reach or out of order; isolation has nothing to do with it. */
        FAILED;

        /** SQL's classes of connections, transactions and their state, rights, resources and interventions. */
        private static final Set<String> FAILURES =
                Set.of("08", "25", "28", "40", "53", "54", "55", "57", "58", "F0", "XX");

        static Verdict of(TransactionException e) {
            if (e instanceof InvalidIsolationLevelException) {
                return UNSUPPORTED;
            }
            for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
                if (cause instanceof SQLException sql) {
                    return of(sql);
                }
            }
            return FAILED;
        }

        private static Verdict of(SQLException e) {
            String state = e.getSQLState() == null ? "" : e.getSQLState();
            if (e instanceof SQLFeatureNotSupportedException || state.startsWith("0A")) {
                return UNSUPPORTED;
            }
            boolean failed = e instanceof SQLTransientException
                    || e instanceof SQLRecoverableException
                    || e instanceof SQLNonTransientConnectionException
                    || state.length() == 5 && FAILURES.contains(state.substring(0, 2));
            return failed ? FAILED : UNCLEAR;
        }
    }

    /**
     * The transactions of {@code managers}.
     *
     * @param primary the manager for snapshots, if one of them is the primary or the only one
     */
    SpringTransactions(Optional<PlatformTransactionManager> primary, List<TransactionManager> managers) {
        this.manager = primary;
        for (TransactionManager each : managers) {
            if (each instanceof ConfigurableTransactionManager configurable) {
                configurable.addListener(watches);
            } else {
                LOG.warn("{} takes no listeners: what its transactions did is not known", each.getClass());
            }
        }
        if (primary.isEmpty() && !managers.isEmpty()) {
            LOG.warn("Several transaction managers and no @Primary one: the members of a context see no one snapshot");
        }
    }

    @Override
    public <T> T snapshot(Callable<T> members) throws Exception {
        return manager.isPresent() ? snapshot(manager.get(), members) : members.call();
    }

    private <T> T snapshot(PlatformTransactionManager manager, Callable<T> members) throws Exception {
        TransactionStatus status = begin(manager);
        T result;
        try {
            result = members.call();
        } catch (Throwable thrown) {
            rollback(manager, status, thrown);
            throw thrown;
        }
        if (status.isRollbackOnly()) {
            // Somebody inside failed and was caught; there is nothing to lose, and a commit would fail.
            manager.rollback(status);
        } else {
            manager.commit(status);
        }
        return result;
    }

    private static void rollback(PlatformTransactionManager manager, TransactionStatus status, Throwable thrown) {
        try {
            manager.rollback(status);
        } catch (RuntimeException e) {
            thrown.addSuppressed(e);
        }
    }

    private TransactionStatus begin(PlatformTransactionManager manager) {
        Isolation asked = isolation;
        boolean again = false;
        while (true) {
            try {
                TransactionStatus begun = manager.getTransaction(asked.definition());
                isolation = asked;
                return begun;
            } catch (TransactionException e) {
                Verdict verdict = Verdict.of(e);
                if (asked == Isolation.DEFAULT || verdict == Verdict.FAILED) {
                    throw e;
                }
                if (verdict == Verdict.UNCLEAR && !again) {
                    again = true;
                    continue;
                }
                LOG.warn("No snapshots at {}, trying {}: {}", asked, asked.weaker(), e.getMessage());
                asked = asked.weaker();
                again = false;
            }
        }
    }

    @Override
    public Watch watch(Object owner) {
        return watches.open(owner, () -> true);
    }

    @Override
    public Watch watch(Object owner, BooleanSupplier mayCommit) {
        return watches.open(owner, mayCommit);
    }

    @Override
    public boolean writing() {
        return TransactionSynchronizationManager.isActualTransactionActive()
                && !TransactionSynchronizationManager.isCurrentTransactionReadOnly();
    }

    @Override
    public boolean onCompletion(BooleanSupplier mayCommit, Consumer<Outcome> completed) {
        if (!writing() || !TransactionSynchronizationManager.isSynchronizationActive()) {
            return false;
        }
        TransactionSynchronizationManager.registerSynchronization(new Completion(mayCommit, completed));
        return true;
    }

    /** Hears what becomes of the transaction that this thread is inside. */
    private record Completion(BooleanSupplier mayCommit, Consumer<Outcome> completed)
            implements TransactionSynchronization {
        @Override
        public void beforeCommit(boolean readOnly) {
            if (!mayCommit.getAsBoolean()) {
                throw new IntentLapsedException();
            }
        }

        @Override
        public void afterCompletion(int status) {
            completed.accept(
                    switch (status) {
                        case STATUS_COMMITTED -> Outcome.COMMITTED;
                        case STATUS_ROLLED_BACK -> Outcome.ROLLED_BACK;
                        default -> Outcome.UNKNOWN;
                    });
        }
    }
}
