package dev.mizan.quarkus;

import io.agroal.api.AgroalPoolInterceptor;
import jakarta.inject.Singleton;
import java.sql.Connection;
import java.sql.SQLException;
import java.util.List;
import org.jboss.logging.Logger;

/**
 * Raises the isolation of a connection of the default datasource that a snapshot takes, as far as its database can;
 * Agroal puts it back when the connection returns.
 */
@Singleton
public class QuarkusSnapshots implements AgroalPoolInterceptor {

    private static final Logger LOG = Logger.getLogger(QuarkusSnapshots.class);
    private static final List<Integer> LEVELS =
            List.of(Connection.TRANSACTION_REPEATABLE_READ, Connection.TRANSACTION_SERIALIZABLE);

    private volatile int tried;

    @Override
    public void onConnectionAcquire(Connection connection) {
        if (!QuarkusTransactions.inSnapshot()) {
            return;
        }
        for (int i = tried; i < LEVELS.size(); i++) {
            if (isolate(connection, LEVELS.get(i))) {
                return;
            }
            tried = i + 1;
        }
    }

    private static boolean isolate(Connection connection, int level) {
        try {
            if (connection.getTransactionIsolation() < level) {
                connection.setTransactionIsolation(level);
            }
            return true;
        } catch (SQLException e) {
            LOG.warnf("No snapshots at isolation level %d of java.sql.Connection: %s", level, e.getMessage());
            return false;
        }
    }
}
