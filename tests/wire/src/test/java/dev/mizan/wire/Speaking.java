package dev.mizan.wire;

import java.io.EOFException;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/** A server of frames that answers prepared ones, whatever it is sent, and keeps what it was sent. */
final class Speaking implements FrameChannel {

    private final Deque<String> answers = new ArrayDeque<>();
    private final List<String> sent = new ArrayList<>();

    static Speaking with(String... answers) {
        Speaking speaking = new Speaking();
        speaking.answers.addAll(List.of(answers));
        return speaking;
    }

    /** What was sent, each frame after its user and a colon. */
    List<String> sent() {
        return List.copyOf(sent);
    }

    @Override
    public Connection connect(String user) {
        Deque<String> next = new ArrayDeque<>(List.of("{\"connection\":\"0123456789abcdef\",\"type\":\"ready\"}"));
        return new Connection() {
            @Override
            public void send(String frame) {
                sent.add(user + ": " + frame);
                if (!answers.isEmpty()) {
                    next.add(answers.remove());
                }
            }

            @Override
            public String receive() throws EOFException {
                if (next.isEmpty()) {
                    throw new EOFException("the connection is closed");
                }
                return next.remove();
            }

            @Override
            public void close() {
                next.clear();
            }
        };
    }
}
