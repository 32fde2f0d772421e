package dev.mizan.tests.quarkus;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.PreparedStatement;
import java.sql.SQLException;
import javax.sql.DataSource;

/** The table of notes. */
@ApplicationScoped
public class NoteStore {

    private final DataSource database;

    NoteStore(DataSource database) {
        this.database = database;
    }

    void write(String text) throws SQLException {
        try (Connection connection = database.getConnection();
                PreparedStatement insert = connection.prepareStatement("insert into notes values (?)")) {
            insert.setString(1, text);
            insert.executeUpdate();
        }
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void writeAlone(String text) throws SQLException {
        write(text);
    }

    @Transactional(Transactional.TxType.REQUIRES_NEW)
    void writeAndFail(String text) throws SQLException {
        write(text);
        throw new IllegalStateException("rolled back inside");
    }
}
