package dev.mizan.runtime.sockets;

/**
 * Takes the frames for the other end of one connection.
 *
 * <pre>{@code FrameSink sink = frame -> session.getBasicRemote().sendText(frame); }</pre>
 */
@FunctionalInterface
public interface FrameSink {

    /**
     * Sends {@code frame}; called by one thread at a time, in the order in which the frames have to arrive. It must
     * not wait for the other end: a sink that cannot keep up closes its connection.
     */
    void send(String frame);
}
