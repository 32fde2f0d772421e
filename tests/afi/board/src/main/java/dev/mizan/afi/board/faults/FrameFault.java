package dev.mizan.afi.board.faults;

import dev.mizan.wire.FrameChannel;
import java.io.IOException;
import java.util.function.UnaryOperator;

/**
 * One thing that an adapter could do wrong over frames.
 *
 * @param name what it does, in kebab case
 * @param capability the capability of the board that is broken with it
 * @param part what the report of the case has to name: {@code frame} or {@code connection}
 * @param found the case that has to find it
 * @param user whose connection it is instead
 * @param sent what is sent instead
 * @param received what arrives instead
 */
record FrameFault(
        String name,
        String capability,
        String part,
        String found,
        UnaryOperator<String> user,
        UnaryOperator<String> sent,
        UnaryOperator<String> received) {

    /** Spoils what arrives. */
    static FrameFault after(String name, String capability, String found, UnaryOperator<String> change) {
        UnaryOperator<String> same = UnaryOperator.identity();
        return new FrameFault(name, capability, "frame", found, same, same, change);
    }

    /** Spoils what is sent. */
    static FrameFault before(String name, String capability, String found, UnaryOperator<String> change) {
        UnaryOperator<String> same = UnaryOperator.identity();
        return new FrameFault(name, capability, "frame", found, same, change, same);
    }

    /** Takes everybody for {@code user}. */
    static FrameFault as(String user, String name, String capability, String found) {
        UnaryOperator<String> same = UnaryOperator.identity();
        return new FrameFault(name, capability, "frame", found, asked -> user, same, same);
    }

    /** Spoils the first frame, without which nothing goes on. */
    static FrameFault opening(String name, String capability, String found, UnaryOperator<String> change) {
        UnaryOperator<String> same = UnaryOperator.identity();
        return new FrameFault(name, capability, "connection", found, same, same, change);
    }

    /** {@code plain} with this fault. */
    FrameChannel around(FrameChannel plain) {
        return asked -> {
            FrameChannel.Connection connection = plain.connect(user.apply(asked));
            return new FrameChannel.Connection() {
                @Override
                public void send(String frame) throws IOException {
                    connection.send(sent.apply(frame));
                }

                @Override
                public String receive() throws IOException {
                    return received.apply(connection.receive());
                }

                @Override
                public void close() throws IOException {
                    connection.close();
                }
            };
        };
    }
}
