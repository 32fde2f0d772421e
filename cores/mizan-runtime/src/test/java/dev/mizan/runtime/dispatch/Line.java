package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.sockets.FrameConnection;
import dev.mizan.runtime.sockets.FrameEndpoint;
import java.util.List;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.assertj.core.api.Assertions;

/** The other end of a connection that carries frames. */
final class Line implements AutoCloseable {

    private static final int PATIENCE_SECONDS = 30;

    private final BlockingQueue<String> received = new LinkedBlockingQueue<>();
    final FrameConnection connection;

    private Line(FrameEndpoint endpoint, TestExchange handshake) {
        connection = endpoint.open(handshake, received::add);
        Assertions.assertThat(next()).isEqualTo("{\"connection\":\"" + connection.id() + "\",\"type\":\"ready\"}");
    }

    static Line to(FrameEndpoint endpoint) {
        return as(endpoint, "");
    }

    static Line as(FrameEndpoint endpoint, String user) {
        TestExchange handshake = TestExchange.get("/ws/");
        return new Line(endpoint, user.isEmpty() ? handshake : handshake.as(user));
    }

    /** Sends a frame written with single quotes. */
    Line send(String frame) {
        connection.receive(frame.replace('\'', '"'));
        return this;
    }

    /** The next frame. */
    String next() {
        try {
            String frame = received.poll(PATIENCE_SECONDS, TimeUnit.SECONDS);
            return frame == null ? "(nothing)" : frame;
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    String ask(String frame) {
        return send(frame).next();
    }

    /** What has arrived and was not taken, once the answer to a last call is here. */
    String rest() {
        StringBuilder rest = new StringBuilder();
        send("{'type':'call','id':'last','fn':'whoami'}");
        for (String frame = next(); !frame.startsWith("{\"id\":\"last\""); frame = next()) {
            rest.append(frame);
        }
        return rest.toString();
    }

    /** What has arrived by now and was not taken. */
    List<String> arrived() {
        return List.copyOf(received);
    }

    @Override
    public void close() {
        connection.close();
    }
}
