package dev.mizan.tests.quarkus;

import dev.mizan.annotations.Client;
import jakarta.annotation.PostConstruct;
import jakarta.transaction.Transactional;
import java.sql.Connection;
import java.sql.ResultSet;
import java.sql.SQLException;
import java.sql.Statement;
import java.util.ArrayList;
import java.util.List;
import javax.sql.DataSource;

/** Notes in a database, written in the ways that transactions can end. A bean without a scope of its own. */
public class Notes {

    private final DataSource database;
    private final NoteStore store;

    Notes(DataSource database, NoteStore store) {
        this.database = database;
        this.store = store;
    }

    @PostConstruct
    void createTable() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement()) {
            statement.execute("create table if not exists notes (text varchar(80))");
        }
    }

    /** The notes, oldest first. */
    @Client(context = NotesContext.class)
    public List<String> allNotes() throws SQLException {
        try (Connection connection = database.getConnection();
                Statement statement = connection.createStatement();
                ResultSet rows = statement.executeQuery("select text from notes")) {
            List<String> texts = new ArrayList<>();
            while (rows.next()) {
                texts.add(rows.getString(1));
            }
            return texts;
        }
    }

    /** The isolation at which the notes are read. */
    @Client(context = NotesContext.class)
    public int isolation() throws SQLException {
        try (Connection connection = database.getConnection()) {
            return connection.getTransactionIsolation();
        }
    }

    /** Tries to write while reading. */
    @Client(context = WritingContext.class)
    public boolean writeWhileReading() throws SQLException {
        store.write("written by a read");
        return true;
    }

    /** Adds a note. */
    @Client(affects = NotesContext.class)
    @Transactional
    public void addNote(String text) throws SQLException {
        store.write(text);
    }

    /** Adds a note, and fails before it is committed. */
    @Client(affects = NotesContext.class)
    @Transactional
    public void addAndFail(String text) throws SQLException {
        store.write(text);
        throw new IllegalStateException("rolled back");
    }

    /** Adds a note in a transaction of its own, and fails afterwards. */
    @Client(affects = NotesContext.class)
    public void addThenFail(String text) throws SQLException {
        store.writeAlone(text);
        throw new IllegalStateException("committed");
    }

    /** Fails inside, and goes on. */
    @Client(affects = NotesContext.class)
    public void failInside(String text) throws SQLException {
        try {
            store.writeAndFail(text);
        } catch (IllegalStateException expected) {
            return;
        }
    }
}
