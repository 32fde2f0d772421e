package dev.mizan.examples.petclinic;

import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.sql.Connection;
import java.sql.Date;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import javax.sql.DataSource;

/**
 * The clinic's tables and the rows in them: 10,000 owners with pets and visits, and 36 vets, the same at every start.
 *
 * <pre>{@code ClinicData.fill(dataSource); }</pre>
 */
public final class ClinicData {

    private static final int OWNERS = 10_000;
    private static final int VETS = 36;
    private static final int BATCH = 1_000;

    private final Connection connection;
    private final Map<String, Integer> lastIds = new HashMap<>();

    private ClinicData(Connection connection) {
        this.connection = connection;
    }

    /**
     * Makes the tables and fills them; a database that has them already stays as it is.
     *
     * @throws SQLException if the database refuses; then it is as it was
     */
    public static void fill(DataSource database) throws SQLException {
        try (Connection connection = database.getConnection()) {
            if (isFilled(connection)) {
                return;
            }
            connection.setAutoCommit(false);
            new ClinicData(connection).fill();
            connection.commit();
        }
    }

    private static boolean isFilled(Connection connection) throws SQLException {
        String name = connection.getMetaData().storesUpperCaseIdentifiers() ? "OWNERS" : "owners";
        try (var tables = connection.getMetaData().getTables(null, connection.getSchema(), name, null)) {
            return tables.next();
        }
    }

    private void fill() throws SQLException {
        createTables();
        ClinicPeople people = new ClinicPeople();
        insertNames("pet_types", ClinicPeople.PET_TYPES);
        insertNames("specialties", ClinicPeople.SPECIALTIES);
        insertVets(people);
        insertOwners(people);
        continueNumbering();
    }

    private void createTables() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (String table : schema().split(";\\s*", -1)) {
                if (!table.isBlank()) {
                    statement.execute(table);
                }
            }
        }
    }

    private static String schema() {
        try (InputStream sql = ClinicData.class.getResourceAsStream("schema.sql")) {
            if (sql == null) {
                throw new IllegalStateException("schema.sql: absent (expected: beside ClinicData)");
            }
            return new String(sql.readAllBytes(), StandardCharsets.UTF_8);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private void insertNames(String table, List<String> names) throws SQLException {
        try (Batch rows = new Batch(table, "id, name")) {
            for (String name : names) {
                rows.add(name);
            }
        }
    }

    private void insertVets(ClinicPeople people) throws SQLException {
        try (Batch vets = new Batch("vets", "id, first_name, last_name");
                PreparedStatement trained = connection.prepareStatement("insert into vet_specialties values (?, ?)")) {
            for (int i = 0; i < VETS; i++) {
                int vet = vets.add(people.firstName(), people.lastName());
                vets.flush();
                for (int specialty : people.specialtiesOfVet()) {
                    trained.setInt(1, vet);
                    trained.setInt(2, specialty);
                    trained.executeUpdate();
                }
            }
        }
    }

    private void insertOwners(ClinicPeople people) throws SQLException {
        try (Batch owners = new Batch("owners", "id, first_name, last_name, address, city, telephone");
                Batch pets = new Batch("pets", "id, owner_id, type_id, name, birth_date");
                Batch visits = new Batch("visits", "id, pet_id, visit_date, description")) {
            for (int i = 0; i < OWNERS; i++) {
                int owner = owners.add(
                        people.firstName(), people.lastName(), people.address(), people.city(), people.telephone());
                for (ClinicPeople.Animal animal : people.animals()) {
                    int pet = pets.add(owner, animal.type(), animal.name(), Date.valueOf(animal.birthDate()));
                    for (ClinicPeople.Appointment visit : people.appointments(animal)) {
                        visits.add(pet, Date.valueOf(visit.date()), visit.reason());
                    }
                }
                if (owner % BATCH == 0) {
                    owners.flush();
                    pets.flush();
                    visits.flush();
                }
            }
        }
    }

    /** Rows were numbered here; the database goes on from there. */
    private void continueNumbering() throws SQLException {
        try (Statement statement = connection.createStatement()) {
            for (var last : lastIds.entrySet()) {
                statement.execute(
                        "alter table " + last.getKey() + " alter column id restart with " + (last.getValue() + 1));
            }
        }
    }

    /** Inserts into one table, many rows at a time, numbering them from 1. */
    private final class Batch implements AutoCloseable {

        private final String table;
        private final PreparedStatement insert;
        private int id;

        Batch(String table, String columns) throws SQLException {
            this.table = table;
            String values = columns.replaceAll("\\w+", "?");
            this.insert =
                    connection.prepareStatement("insert into " + table + " (" + columns + ") values (" + values + ")");
        }

        int add(Object... values) throws SQLException {
            insert.setInt(1, ++id);
            for (int i = 0; i < values.length; i++) {
                insert.setObject(i + 2, values[i]);
            }
            insert.addBatch();
            return id;
        }

        void flush() throws SQLException {
            insert.executeBatch();
        }

        @Override
        public void close() throws SQLException {
            flush();
            insert.close();
            lastIds.put(table, id);
        }
    }
}
