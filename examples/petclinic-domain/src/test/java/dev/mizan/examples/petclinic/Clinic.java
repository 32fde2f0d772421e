package dev.mizan.examples.petclinic;

import jakarta.persistence.EntityManager;
import jakarta.persistence.EntityManagerFactory;
import java.sql.SQLException;
import java.util.function.Function;
import org.h2.jdbcx.JdbcDataSource;
import org.hibernate.jpa.HibernatePersistenceConfiguration;

/** A filled clinic in memory. Hibernate compares its tables with the entities when it opens. */
final class Clinic implements AutoCloseable {

    private final EntityManagerFactory factory;

    private Clinic(EntityManagerFactory factory) {
        this.factory = factory;
    }

    static Clinic open() throws SQLException {
        JdbcDataSource database = database();
        ClinicData.fill(database);
        return new Clinic(new HibernatePersistenceConfiguration("clinic")
                .managedClasses(Owner.class, Pet.class, PetType.class, Visit.class, Vet.class, Specialty.class)
                .property("jakarta.persistence.nonJtaDataSource", database)
                .property("hibernate.hbm2ddl.auto", "validate")
                .createEntityManagerFactory());
    }

    static JdbcDataSource database() {
        JdbcDataSource database = new JdbcDataSource();
        database.setURL("jdbc:h2:mem:" + java.util.UUID.randomUUID() + ";DB_CLOSE_DELAY=-1");
        return database;
    }

    /** Runs {@code work} in a transaction of its own. */
    <T> T call(Function<EntityManager, T> work) {
        return factory.callInTransaction(work);
    }

    @Override
    public void close() {
        factory.close();
    }
}
