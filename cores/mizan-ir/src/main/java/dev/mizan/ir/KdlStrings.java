package dev.mizan.ir;

import dev.mizan.ir.KdlNode.Position;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;

/** Reads the strings of KDL 2: bare, quoted, raw and multi-line. */
final class KdlStrings {

    private static final String NEVER_BARE = "\\/(){};[]\"#=";
    private static final Set<String> RESERVED = Set.of("true", "false", "null", "inf", "-inf", "nan");
    private static final String MULTI_LINE = "\"\"\"";

    private final KdlText text;

    KdlStrings(KdlText text) {
        this.text = text;
    }

    static boolean isBareCharacter(int codePoint) {
        return codePoint != KdlText.END
                && !KdlScalars.isSpace(codePoint)
                && !KdlScalars.isNewline(codePoint)
                && NEVER_BARE.indexOf(codePoint) < 0;
    }

    boolean startsString() {
        return text.peek() == '"' || startsRaw() || isBareCharacter(text.peek());
    }

    private boolean startsRaw() {
        return text.peek() == '#' && (text.peek(1) == '#' || text.peek(1) == '"');
    }

    /** The string that starts here. */
    String read() {
        if (startsRaw()) {
            return raw();
        }
        if (text.peek() == '"') {
            return text.startsWith(MULTI_LINE) ? multiLine(0) : quoted();
        }
        return bare();
    }

    /** The characters up to the next one that ends a word. */
    String word() {
        StringBuilder word = new StringBuilder();
        while (isBareCharacter(text.peek())) {
            word.appendCodePoint(text.take());
        }
        return word.toString();
    }

    private String bare() {
        Position start = text.at();
        String word = word();
        if (RESERVED.contains(word)) {
            throw KdlSyntaxException.at(start, "bare " + word + " (expected: #" + word + " or \"" + word + "\")");
        }
        if (looksLikeNumber(word)) {
            throw KdlSyntaxException.at(start, "\"" + word + "\" is neither a number nor a name (expected: quotes)");
        }
        return word;
    }

    /** Whether the word begins as a number does: a digit after a sign and a point, both optional. */
    private static boolean looksLikeNumber(String word) {
        int at = word.startsWith("+") || word.startsWith("-") ? 1 : 0;
        at += word.startsWith(".", at) ? 1 : 0;
        return at < word.length() && word.charAt(at) >= '0' && word.charAt(at) <= '9';
    }

    private String quoted() {
        Position start = text.at();
        text.take();
        StringBuilder content = new StringBuilder();
        KdlSyntaxException firstBad = null;
        while (text.peek() != '"') {
            if (text.peek() == KdlText.END || text.atNewline()) {
                throw KdlSyntaxException.at(start, "the string does not end on its line (expected: \" or \\n)");
            }
            if (text.peek() != '\\') {
                content.appendCodePoint(text.take());
                continue;
            }
            try {
                escape(content);
            } catch (KdlSyntaxException bad) {
                firstBad = firstBad == null ? bad : firstBad;
            }
        }
        text.take();
        if (firstBad != null) {
            throw firstBad;
        }
        return content.toString();
    }

    private void escape(StringBuilder content) {
        Position start = text.at();
        text.take();
        if (text.skipSpaces() || text.atNewline()) {
            while (text.skipSpaces() || text.atNewline()) {
                if (text.atNewline()) {
                    text.take();
                }
            }
            return;
        }
        int escaped = text.peek() == KdlText.END ? KdlText.END : text.take();
        switch (escaped) {
            case '\\', '"' -> content.append((char) escaped);
            case 'n' -> content.append('\n');
            case 'r' -> content.append('\r');
            case 't' -> content.append('\t');
            case 'b' -> content.append('\b');
            case 'f' -> content.append('\f');
            case 's' -> content.append(' ');
            case 'u' -> content.appendCodePoint(codePoint(start));
            default ->
                throw KdlSyntaxException.at(
                        start, "unknown escape (expected: \\\\ \\\" \\n \\r \\t \\b \\f \\s or \\u{hex})");
        }
    }

    private int codePoint(Position start) {
        StringBuilder hex = new StringBuilder();
        if (text.peek() == '{') {
            text.take();
            while (Character.digit(text.peek(), 16) >= 0) {
                hex.appendCodePoint(text.take());
            }
        }
        boolean wellFormed = !hex.isEmpty() && hex.length() <= 6 && text.takeIf("}");
        int codePoint = wellFormed ? Integer.parseInt(hex.toString(), 16) : KdlText.END;
        if (!Character.isValidCodePoint(codePoint) || KdlScalars.isSurrogate(codePoint)) {
            throw KdlSyntaxException.at(
                    start, "bad escape (expected: \\u{…} with one to six hex digits of a character)");
        }
        return codePoint;
    }

    private String raw() {
        Position start = text.at();
        int hashes = 0;
        while (text.peek() == '#') {
            text.take();
            hashes++;
        }
        if (text.peek() != '"') {
            throw KdlSyntaxException.at(start, "a raw string needs a quote after its #");
        }
        if (text.startsWith(MULTI_LINE)) {
            return multiLine(hashes);
        }
        text.take();
        String end = "\"" + "#".repeat(hashes);
        StringBuilder content = new StringBuilder();
        while (!text.takeIf(end)) {
            if (text.peek() == KdlText.END || text.atNewline()) {
                throw KdlSyntaxException.at(start, "the string does not end on its line (expected: " + end + ")");
            }
            content.appendCodePoint(text.take());
        }
        return content.toString();
    }

    /** Lines between triple quotes, without the indentation of the last; raw if {@code hashes} are not zero. */
    private String multiLine(int hashes) {
        Position start = text.at();
        text.take(MULTI_LINE.length());
        if (!text.atNewline()) {
            throw KdlSyntaxException.fatal(start, "a multi-line string starts on the line after its \"\"\"");
        }
        text.take();
        List<String> lines = lines(start, hashes);
        String indent = lines.removeLast();
        if (!indent.isBlank()) {
            throw KdlSyntaxException.at(start, "the closing \"\"\" of a multi-line string needs a line of its own");
        }
        String content = String.join(
                "\n", lines.stream().map(line -> dedent(line, indent, start)).toList());
        return hashes > 0 ? content : unescape(content, start);
    }

    private List<String> lines(Position start, int hashes) {
        String end = MULTI_LINE + "#".repeat(hashes);
        List<String> lines = new ArrayList<>();
        StringBuilder line = new StringBuilder();
        while (!text.takeIf(end)) {
            if (text.peek() == KdlText.END) {
                throw KdlSyntaxException.fatal(start, "the string never ends (expected: " + end + ")");
            }
            if (text.atNewline()) {
                text.take();
                lines.add(line.toString());
                line.setLength(0);
            } else if (hashes == 0 && text.peek() == '\\') {
                multiLineEscape(line);
            } else {
                line.appendCodePoint(text.take());
            }
        }
        lines.add(line.toString());
        return lines;
    }

    /** Leaves the escape as it is, for after the indentation is gone; one of whitespace is resolved at once. */
    private void multiLineEscape(StringBuilder line) {
        int following = text.peek(1);
        if (following != KdlText.END && (KdlScalars.isSpace(following) || KdlScalars.isNewline(following))) {
            escape(line);
        } else {
            line.append('\\');
            text.take();
            if (following != KdlText.END) {
                line.appendCodePoint(text.take());
            }
        }
    }

    private static String dedent(String line, String indent, Position start) {
        if (line.isBlank()) {
            return "";
        }
        if (!line.startsWith(indent)) {
            throw KdlSyntaxException.at(
                    start, "every line of a multi-line string starts with the whitespace before its closing \"\"\"");
        }
        return line.substring(indent.length());
    }

    private static String unescape(String content, Position start) {
        KdlText inner = new KdlText(content);
        KdlStrings strings = new KdlStrings(inner);
        StringBuilder unescaped = new StringBuilder();
        while (inner.peek() != KdlText.END) {
            if (inner.peek() != '\\') {
                unescaped.appendCodePoint(inner.take());
                continue;
            }
            try {
                strings.escape(unescaped);
            } catch (KdlSyntaxException bad) {
                throw KdlSyntaxException.at(start, String.valueOf(bad.getMessage()));
            }
        }
        return unescaped.toString();
    }
}
