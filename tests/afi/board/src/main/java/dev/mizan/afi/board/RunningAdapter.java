package dev.mizan.afi.board;

import dev.mizan.ir.MizanIr;
import dev.mizan.wire.FrameChannel;
import java.net.URI;

/**
 * The fixture as an adapter serves it, until it is closed.
 *
 * <pre>{@code
 * RunningAdapter web = RunningAdapter.http(URI.create("http://127.0.0.1:" + port), contract, server::stop);
 * RunningAdapter window = RunningAdapter.ipc(user -> bridge.connect(user), contract, bridge::close);
 * }</pre>
 *
 * @param reach how it is reached
 * @param contract what it serves, as {@code FunctionRegistry.discover(…).contract()} has it
 * @param stop ends it and everything it started
 */
public record RunningAdapter(Reach reach, MizanIr contract, Stop stop) implements AutoCloseable {

    /** How a running adapter is reached. */
    public sealed interface Reach {}

    /**
     * Over HTTP.
     *
     * @param server where it listens, without a path
     */
    public record Http(URI server) implements Reach {}

    /**
     * Over frames alone.
     *
     * @param channel opens connections
     */
    public record Ipc(FrameChannel channel) implements Reach {}

    /** Ends an adapter. */
    @FunctionalInterface
    public interface Stop {
        /** Ends it; what it has accepted is answered before. */
        void stop() throws Exception;
    }

    /** An adapter that listens at {@code server}. */
    public static RunningAdapter http(URI server, MizanIr contract, Stop stop) {
        return new RunningAdapter(new Http(server), contract, stop);
    }

    /** An adapter that is reached through {@code channel}. */
    public static RunningAdapter ipc(FrameChannel channel, MizanIr contract, Stop stop) {
        return new RunningAdapter(new Ipc(channel), contract, stop);
    }

    @Override
    public void close() throws Exception {
        stop.stop();
    }
}
