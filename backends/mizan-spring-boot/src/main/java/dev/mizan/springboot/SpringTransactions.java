package dev.mizan.springboot;

import dev.mizan.runtime.spi.Transactions;
import java.sql.SQLException;
import java.sql.SQLNonTransientConnectionException;
import java.sql.SQLRecoverableException;
import java.sql.SQLTransientException;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.transaction.ConfigurableTransactionManager;
import org.springframework.transaction.InvalidIsolationLevelException;
import org.springframework.transaction.PlatformTransactionManager;
import org.springframework.transaction.TransactionException;
import org.springframework.transaction.TransactionManager;
import org.springframework.transaction.TransactionStatus;
import org.springframework.transaction.support.DefaultTransactionDefinition;

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
        manager.commit(status);
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
        while (true) {
            Isolation asked = isolation;
            try {
                return manager.getTransaction(asked.definition());
            } catch (TransactionException e) {
                if (asked == Isolation.DEFAULT || !isUnsupported(e)) {
                    throw e;
                }
                LOG.warn("No snapshots at {}, trying {}: {}", asked, asked.weaker(), e.getMessage());
                isolation = asked.weaker();
            }
        }
    }

    /** Whether the manager or the database refuses the isolation, rather than being out of reach. */
    private static boolean isUnsupported(TransactionException e) {
        if (e instanceof InvalidIsolationLevelException) {
            return true;
        }
        for (Throwable cause = e.getCause(); cause != null; cause = cause.getCause()) {
            if (cause instanceof SQLTransientException
                    || cause instanceof SQLRecoverableException
                    || cause instanceof SQLNonTransientConnectionException) {
                return false;
            }
            if (cause instanceof SQLException) {
                return true;
            }
        }
        return false;
    }

    @Override
    public Watch watch() {
        return watches.open();
    }
}
