package dev.mizan.ir;

import dev.mizan.ir.KdlNode.Position;

/** Text that is no KDL; thrown where it is noticed, caught where reading goes on. */
final class KdlSyntaxException extends RuntimeException {

    private static final long serialVersionUID = 1L;

    private final transient Position at;
    private final boolean fatal;

    private KdlSyntaxException(Position at, String message, boolean fatal) {
        super(message, null, false, false);
        this.at = at;
        this.fatal = fatal;
    }

    /** A fault after which the rest of the document still means something. */
    static KdlSyntaxException at(Position at, String message) {
        return new KdlSyntaxException(at, message, false);
    }

    /** A fault after which it does not. */
    static KdlSyntaxException fatal(Position at, String message) {
        return new KdlSyntaxException(at, message, true);
    }

    Position position() {
        return at;
    }

    boolean isFatal() {
        return fatal;
    }
}
