package dev.mizan.ir.diff;

import java.util.Locale;

/**
 * Who writes a value and who reads it, for one direction and position.
 *
 * @param direction who meets whom
 * @param position where the value travels
 * @param older the types of the older contract
 * @param newer the types of the newer contract
 */
record Sides(Direction direction, Position position, Usage older, Usage newer) {

    boolean olderWrites() {
        return (position != Position.ANSWER) == direction.olderAsks();
    }

    Usage writers() {
        return olderWrites() ? older : newer;
    }

    Usage readers() {
        return olderWrites() ? newer : older;
    }

    /** Whether the reader decodes strictly at run time. */
    boolean strict() {
        return position != Position.ANSWER && !direction.code();
    }

    /** {@code An older client may send}. */
    String maySend() {
        return writer() + (direction.code() ? " may give" : " may send");
    }

    /** {@code An older client does not send}. */
    String doesNotSend() {
        return writer() + (direction.code() ? " does not give" : " does not send");
    }

    /** {@code An older client may leave out}. */
    String mayLeaveOut() {
        return writer() + " may leave out";
    }

    private String writer() {
        return position == Position.ANSWER ? direction.serverFirst() : direction.client();
    }

    /** {@code the newer server}. */
    String reader() {
        String client = direction.client();
        return position == Position.ANSWER
                ? client.substring(0, 1).toLowerCase(Locale.ROOT) + client.substring(1)
                : direction.server();
    }
}
