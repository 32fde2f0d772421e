package dev.mizan.wire;

import java.io.IOException;
import java.util.HashMap;
import java.util.Map;

/** The connections of one case, each opened when it is first used. */
final class FrameConnections implements AutoCloseable {

    private final FrameChannel channel;
    private final Map<String, FrameChannel.Connection> open = new HashMap<>();

    FrameConnections(FrameChannel channel) {
        this.channel = channel;
    }

    /** The connection {@code name}, past its first frame. */
    FrameChannel.Connection of(String name) throws IOException {
        FrameChannel.Connection known = open.get(name);
        if (known != null) {
            return known;
        }
        FrameChannel.Connection connection = channel.connect(FrameCase.user(name));
        open.put(name, connection);
        String first = connection.receive();
        if (!first.matches("\\{\"connection\":\"[^\"]{16,}\",\"type\":\"ready\"}")) {
            throw new IOException(
                    "the first frame is " + first + " (expected: {\"connection\":\"…\",\"type\":\"ready\"})");
        }
        return connection;
    }

    @Override
    public void close() {
        for (FrameChannel.Connection connection : open.values()) {
            try {
                connection.close();
            } catch (IOException e) {
                // the case is decided; what a connection says while it goes changes nothing
            }
        }
    }
}
