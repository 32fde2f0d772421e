package dev.mizan.codegen.python;

import java.text.Normalizer;
import java.util.Set;

/**
 * A name that may be declared.
 *
 * @param text the name, escaped
 */
record PythonIdentifier(String text) implements PythonCode {

    /** Words that are never names. */
    static final Set<String> KEYWORDS = Set.of(
            "False",
            "None",
            "True",
            "and",
            "as",
            "assert",
            "async",
            "await",
            "break",
            "class",
            "continue",
            "def",
            "del",
            "elif",
            "else",
            "except",
            "finally",
            "for",
            "from",
            "global",
            "if",
            "import",
            "in",
            "is",
            "lambda",
            "nonlocal",
            "not",
            "or",
            "pass",
            "raise",
            "return",
            "try",
            "while",
            "with",
            "yield");

    /**
     * The identifier closest to {@code name}, in its own spelling: what Python does not accept becomes {@code _} and
     * its code point in hex, underscores in front go, as they mean something to Python, what then begins with a digit
     * gets an {@code n} in front, and a keyword a trailing {@code _}. Different names may meet.
     */
    static PythonIdentifier verbatim(String name) {
        StringBuilder escaped = new StringBuilder();
        Normalizer.normalize(name, Normalizer.Form.NFKC).codePoints().forEach(point -> append(escaped, point));
        if (escaped.isEmpty()) {
            return new PythonIdentifier("empty");
        }
        boolean starts = Character.isUnicodeIdentifierStart(escaped.codePointAt(0));
        return new PythonIdentifier(starts ? escaped.toString() : "n" + escaped).unless(KEYWORDS);
    }

    private static void append(StringBuilder escaped, int point) {
        if (point == '_' && escaped.isEmpty()) {
            return;
        }
        boolean plain =
                point == '_' || (Character.isUnicodeIdentifierPart(point) && !Character.isIdentifierIgnorable(point));
        if (plain) {
            escaped.appendCodePoint(point);
        } else {
            escaped.append('_').append(Integer.toHexString(point));
        }
    }

    /** This name, or one with a trailing {@code _} where it is taken. */
    PythonIdentifier unless(Set<String> taken) {
        return taken.contains(text) ? new PythonIdentifier(text + "_").unless(taken) : this;
    }

    @Override
    public String toString() {
        return text;
    }
}
