package dev.mizan.codegen.typescript;

/**
 * A string literal.
 *
 * @param value the text it stands for, unescaped
 */
public record TypeScriptString(String value) implements TypeScriptCode {

    /** The literal in double quotes, with everything escaped that would end it, break the line or be invisible. */
    @Override
    public String toString() {
        StringBuilder literal = new StringBuilder("\"");
        value.codePoints().forEach(point -> append(literal, point));
        return literal.append('"').toString();
    }

    private static void append(StringBuilder literal, int point) {
        switch (point) {
            case '"' -> literal.append("\\\"");
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> {
                if (Invisible.is(point)) {
                    literal.append(String.format(point > 0xffff ? "\\u{%x}" : "\\u%04x", point));
                } else {
                    literal.appendCodePoint(point);
                }
            }
        }
    }
}
