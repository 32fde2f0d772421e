package dev.mizan.runtime.sockets;

import dev.mizan.runtime.spi.Reply;
import java.util.Optional;

/** A frame that asks for nothing that can be understood, with the answer to it. */
final class BadFrameException extends Exception {
    private static final long serialVersionUID = 1L;

    private final transient Optional<String> id;
    private final transient Reply.Content answer;

    BadFrameException(Optional<String> id, Reply.Content answer) {
        super("bad frame", null, false, false);
        this.id = id;
        this.answer = answer;
    }

    /** The frame's id, as far as it could be made out. */
    Optional<String> id() {
        return id;
    }

    Reply.Content answer() {
        return answer;
    }
}
