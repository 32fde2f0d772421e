package dev.mizan.codegen.typescript;

import java.util.Set;

/**
 * A name that may be declared.
 *
 * @param text the name, escaped
 */
public record TypeScriptIdentifier(String text) implements TypeScriptCode, Comparable<TypeScriptIdentifier> {

    /** Keywords, the names of built-in types, and the globals that emitted code mentions. */
    private static final Set<String> TAKEN = Set.of(
            "any",
            "arguments",
            "as",
            "async",
            "await",
            "bigint",
            "boolean",
            "break",
            "case",
            "catch",
            "class",
            "const",
            "continue",
            "debugger",
            "declare",
            "default",
            "delete",
            "do",
            "else",
            "enum",
            "eval",
            "export",
            "extends",
            "false",
            "finally",
            "for",
            "function",
            "if",
            "implements",
            "import",
            "in",
            "infer",
            "instanceof",
            "interface",
            "is",
            "keyof",
            "let",
            "module",
            "namespace",
            "never",
            "new",
            "null",
            "number",
            "object",
            "package",
            "private",
            "protected",
            "public",
            "readonly",
            "require",
            "return",
            "satisfies",
            "static",
            "string",
            "super",
            "switch",
            "symbol",
            "this",
            "throw",
            "true",
            "try",
            "type",
            "typeof",
            "undefined",
            "unique",
            "unknown",
            "var",
            "void",
            "while",
            "with",
            "yield",
            "Promise",
            "Record");

    /**
     * The identifier closest to {@code name}: what TypeScript does not accept in a name becomes {@code _} and its code
     * point in hex, and a reserved name gets a trailing {@code _}. Different names may meet; {@link Declarations}
     * finds out.
     */
    public static TypeScriptIdentifier of(String name) {
        StringBuilder escaped = new StringBuilder();
        name.codePoints().forEach(point -> append(escaped, point));
        if (escaped.isEmpty()) {
            return new TypeScriptIdentifier("_");
        }
        return new TypeScriptIdentifier(TAKEN.contains(name) ? escaped + "_" : escaped.toString());
    }

    private static void append(StringBuilder escaped, int point) {
        boolean plain = escaped.isEmpty() ? starts(point) : continues(point);
        if (plain) {
            escaped.appendCodePoint(point);
        } else if (continues(point)) {
            escaped.append('_').appendCodePoint(point);
        } else {
            escaped.append('_').append(Integer.toHexString(point));
        }
    }

    private static boolean starts(int point) {
        return point == '$' || point == '_' || Character.isUnicodeIdentifierStart(point);
    }

    /** Whether {@code point} may stand inside a name. */
    static boolean continues(int point) {
        return point == '$'
                || point == '_'
                || (Character.isUnicodeIdentifierPart(point) && !Character.isIdentifierIgnorable(point));
    }

    /** Whether {@code name} can be a property's name without quotes. */
    static boolean isName(String name) {
        return !name.isEmpty()
                && starts(name.codePointAt(0))
                && name.codePoints().allMatch(TypeScriptIdentifier::continues);
    }

    /** The order in which formatters sort what an import names: by letter, a capital before its small one. */
    @Override
    public int compareTo(TypeScriptIdentifier other) {
        int at = 0;
        while (at < text.length() && at < other.text.length()) {
            int point = text.codePointAt(at);
            int difference = Integer.compare(rank(point), rank(other.text.codePointAt(at)));
            if (difference != 0) {
                return difference;
            }
            at += Character.charCount(point);
        }
        return Integer.compare(text.length(), other.text.length());
    }

    private static int rank(int point) {
        return 2 * Character.toLowerCase(point) + (Character.isUpperCase(point) ? 0 : 1);
    }

    @Override
    public String toString() {
        return text;
    }
}
