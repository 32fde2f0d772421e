package dev.mizan.examples.petclinic;

import dev.mizan.runtime.spi.FunctionBinding.Invoker;
import dev.mizan.runtime.spi.Transactions;
import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import jakarta.persistence.EntityTransaction;
import jakarta.transaction.Transactional;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.sql.SQLException;
import java.util.List;
import java.util.UUID;
import java.util.concurrent.Callable;
import org.h2.jdbcx.JdbcConnectionPool;
import org.hibernate.jpa.HibernatePersistenceConfiguration;
import org.jspecify.annotations.Nullable;

/**
 * A filled clinic in memory for programs whose framework has neither a container nor transactions: its services, and
 * the transactions that they run in, one for each function, which stands when the function returns.
 *
 * <pre>{@code
 * try (EmbeddedClinic clinic = EmbeddedClinic.open()) {
 *     configuration.instances(clinic.services().toArray()).transactions(clinic);
 * }
 * }</pre>
 */
public final class EmbeddedClinic implements Transactions, AutoCloseable {

    private static final String SNAPSHOTS =
            ";INIT=SET SESSION CHARACTERISTICS AS TRANSACTION ISOLATION LEVEL REPEATABLE READ";

    private final JdbcConnectionPool database;
    private final EntityManagerFactory factory;
    private final ThreadLocal<@Nullable EntityManager> current = new ThreadLocal<>();
    private final ThreadLocal<@Nullable Outcome> outcome = new ThreadLocal<>();

    private EmbeddedClinic(JdbcConnectionPool database, EntityManagerFactory factory) {
        this.database = database;
        this.factory = factory;
    }

    /** What runs inside a transaction. */
    private interface Work<T extends @Nullable Object> {
        T run() throws Throwable;
    }

    /**
     * Opens a clinic of its own and fills it.
     *
     * @throws SQLException if the database refuses
     */
    public static EmbeddedClinic open() throws SQLException {
        String url = "jdbc:h2:mem:" + UUID.randomUUID() + ";DB_CLOSE_DELAY=-1" + SNAPSHOTS;
        JdbcConnectionPool database = JdbcConnectionPool.create(url, "", "");
        ClinicData.fill(database);
        return new EmbeddedClinic(
                database,
                new HibernatePersistenceConfiguration("clinic")
                        .managedClasses(Owner.class, Pet.class, PetType.class, Visit.class, Vet.class, Specialty.class)
                        .property("jakarta.persistence.nonJtaDataSource", database)
                        .createEntityManagerFactory());
    }

    /** Everything that has functions. */
    public List<Object> services() {
        EntityManager entities = (EntityManager) Proxy.newProxyInstance(
                EmbeddedClinic.class.getClassLoader(),
                new Class<?>[] {EntityManager.class},
                (proxy, method, arguments) -> {
                    try {
                        return method.invoke(open(current), arguments);
                    } catch (InvocationTargetException thrown) {
                        throw thrown.getTargetException();
                    }
                });
        return List.of(new Owners(entities), new Pets(entities), new Visits(entities), new Vets(entities));
    }

    private static EntityManager open(ThreadLocal<@Nullable EntityManager> current) {
        EntityManager open = current.get();
        if (open == null) {
            throw new IllegalStateException("no transaction on this thread (expected: a function's or a snapshot's)");
        }
        return open;
    }

    @Override
    public <B, A extends Record, R extends @Nullable Object> Invoker<B, A, R> around(
            Class<B> owner, Invoker<B, A, R> invoker) {
        return owner.isAnnotationPresent(Transactional.class)
                ? (instance, arguments, injectables) ->
                        inTransaction(() -> invoker.invoke(instance, arguments, injectables))
                : invoker;
    }

    @Override
    public <T> T snapshot(Callable<T> members) throws Exception {
        try {
            return inTransaction(members::call);
        } catch (Exception | Error thrown) {
            throw thrown;
        } catch (Throwable impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    @Override
    public Watch watch(Object owner) {
        outcome.remove();
        return () -> {
            Outcome seen = outcome.get();
            return seen == null ? Outcome.NONE : seen;
        };
    }

    /** As Jakarta's annotation says: an unchecked exception rolls back, a checked one does not. */
    private <T extends @Nullable Object> T inTransaction(Work<T> work) throws Throwable {
        if (current.get() != null) {
            return work.run();
        }
        try (EntityManager entities = factory.createEntityManager()) {
            current.set(entities);
            EntityTransaction transaction = entities.getTransaction();
            transaction.begin();
            T result;
            try {
                result = work.run();
            } catch (RuntimeException | Error failure) {
                outcome.set(Outcome.ROLLED_BACK);
                transaction.rollback();
                throw failure;
            } catch (Throwable checked) {
                end(transaction);
                throw checked;
            }
            end(transaction);
            return result;
        } finally {
            current.remove();
        }
    }

    private void end(EntityTransaction transaction) {
        outcome.set(Outcome.ROLLED_BACK);
        if (transaction.getRollbackOnly()) {
            transaction.rollback();
        } else {
            transaction.commit();
            outcome.set(Outcome.COMMITTED);
        }
    }

    @Override
    public void close() {
        factory.close();
        database.dispose();
    }
}
