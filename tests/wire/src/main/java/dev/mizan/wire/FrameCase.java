package dev.mizan.wire;

import java.util.List;

/**
 * Frames that are sent and frames that must come back, over a WebSocket or a window's bridge.
 *
 * @param id the file's path below the suite and the case's name
 * @param why the rule behind it, a sentence
 * @param lines what happens, in order
 * @param vocabulary what placeholders mean
 */
public record FrameCase(String id, String why, List<Line> lines, Vocabulary vocabulary) implements ConformanceCase {

    public FrameCase {
        lines = List.copyOf(lines);
    }

    /** One frame on one connection. */
    public sealed interface Line {

        /** Whose connection: a user of the fixture, or {@code nobody}. */
        String connection();

        /** A frame that is sent. */
        record Send(String connection, Template frame) implements Line {}

        /** The next frame that must come, byte for byte apart from placeholders. */
        record Expect(String connection, Template frame) implements Line {}
    }

    /** The user of {@code connection}, empty for nobody. */
    static String user(String connection) {
        return connection.equals("nobody") ? "" : connection;
    }

    @Override
    public String toString() {
        return id;
    }
}
