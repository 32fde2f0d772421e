package dev.mizan.ir;

import dev.mizan.ir.KdlNode.Position;
import java.util.Arrays;

/** The text of a document and how far it has been read. */
final class KdlText {

    static final int END = -1;

    private static final int BYTE_ORDER_MARK = 0xfeff;

    private final int[] codePoints;
    private int next;
    private int line = 1;
    private int column = 1;

    KdlText(String text) {
        int[] all = text.codePoints().toArray();
        boolean marked = all.length > 0 && all[0] == BYTE_ORDER_MARK;
        codePoints = marked ? Arrays.copyOfRange(all, 1, all.length) : all;
    }

    /** A place to come back to. */
    record Mark(int next, int line, int column) {}

    Mark mark() {
        return new Mark(next, line, column);
    }

    void reset(Mark mark) {
        next = mark.next();
        line = mark.line();
        column = mark.column();
    }

    Position at() {
        return new Position(line, column);
    }

    int peek() {
        return peek(0);
    }

    int peek(int ahead) {
        return next + ahead < codePoints.length ? codePoints[next + ahead] : END;
    }

    boolean startsWith(String text) {
        for (int i = 0; i < text.length(); i++) {
            if (peek(i) != text.charAt(i)) {
                return false;
            }
        }
        return true;
    }

    /** Takes one code point, a carriage return and line feed together as one line feed. */
    int take() {
        int taken = codePoints[next++];
        if (taken == '\r' && peek() == '\n') {
            taken = codePoints[next++];
        }
        if (KdlScalars.isNewline(taken)) {
            line++;
            column = 1;
        } else {
            column++;
        }
        return taken;
    }

    void take(int count) {
        for (int i = 0; i < count; i++) {
            take();
        }
    }

    boolean takeIf(String text) {
        boolean there = startsWith(text);
        if (there) {
            take(text.length());
        }
        return there;
    }

    boolean atNewline() {
        return peek() != END && KdlScalars.isNewline(peek());
    }

    /** Skips whitespace, comments and newlines. */
    void skipLines() {
        while (atNewline() || skipComment() || skipSpaces()) {
            if (atNewline()) {
                take();
            }
        }
    }

    /** Skips what may stand between the parts of a node; whether there was any of it. */
    boolean skipWithinNode() {
        boolean skipped = false;
        while (skipSpaces() || skipBlockComment() || skipContinuation()) {
            skipped = true;
        }
        return skipped;
    }

    boolean skipSpaces() {
        boolean skipped = false;
        while (peek() != END && KdlScalars.isSpace(peek())) {
            take();
            skipped = true;
        }
        return skipped;
    }

    private boolean skipComment() {
        return skipLineComment() || skipBlockComment();
    }

    private boolean skipLineComment() {
        if (!startsWith("//")) {
            return false;
        }
        while (peek() != END && !atNewline()) {
            take();
        }
        return true;
    }

    private boolean skipBlockComment() {
        if (!startsWith("/*")) {
            return false;
        }
        Position start = at();
        int open = 0;
        do {
            if (peek() == END) {
                throw KdlSyntaxException.fatal(start, "the comment never ends (expected: */)");
            }
            if (takeIf("/*")) {
                open++;
            } else if (takeIf("*/")) {
                open--;
            } else {
                take();
            }
        } while (open > 0);
        return true;
    }

    /** A backslash at the end of a line, which joins the next line to it. */
    private boolean skipContinuation() {
        if (peek() != '\\') {
            return false;
        }
        Position start = at();
        take();
        boolean more = true;
        while (more) {
            more = skipSpaces() || skipBlockComment();
        }
        skipLineComment();
        if (peek() != END && !atNewline()) {
            throw KdlSyntaxException.at(start, "a backslash outside a string must end its line");
        }
        if (atNewline()) {
            take();
        }
        return true;
    }

    /** Skips the rest of a broken node, the block it opens included. */
    void skipBrokenNode() {
        int open = 0;
        while (peek() != END) {
            if (open == 0 && (atNewline() || peek() == '}' || peek() == ';')) {
                return;
            }
            int taken = take();
            if (taken == '"') {
                skipBrokenString();
            } else if (taken == '{') {
                open++;
            } else if (taken == '}' && --open == 0) {
                return;
            }
        }
    }

    private void skipBrokenString() {
        while (peek() != END && !atNewline()) {
            int taken = take();
            if (taken == '"') {
                return;
            }
            if (taken == '\\' && peek() != END && !atNewline()) {
                take();
            }
        }
    }
}
