package dev.mizan.wire;

import java.io.IOException;

/**
 * Opens connections that carry frames: a desktop window's bridge, a WebSocket.
 *
 * <pre>{@code
 * try (FrameChannel.Connection connection = channel.connect("ann")) {
 *     String ready = connection.receive();
 *     connection.send("{\"fn\":\"whoami\",\"id\":\"1\",\"type\":\"call\"}");
 *     String answer = connection.receive();
 * }
 * }</pre>
 */
@FunctionalInterface
public interface FrameChannel {

    /**
     * A new connection, whose first frame is the server's {@code ready}.
     *
     * @param user whose it is, a user of the fixture; {@code ""} for nobody
     * @throws IOException if the server refuses it
     */
    Connection connect(String user) throws IOException;

    /** One connection; used by one thread. */
    interface Connection extends AutoCloseable {

        /**
         * Sends one frame.
         *
         * @throws IOException if the connection is closed
         */
        void send(String frame) throws IOException;

        /**
         * The next frame of the server, waited for up to 30 s.
         *
         * @throws IOException if none comes, or if the server closes
         */
        String receive() throws IOException;

        @Override
        void close() throws IOException;
    }
}
