package dev.mizan.codegen.rust;

import dev.mizan.codegen.contract.Invisible;

/**
 * A string literal.
 *
 * @param value the text it stands for, unescaped
 */
record RustString(String value) implements RustCode {

    @Override
    public String toString() {
        StringBuilder literal = new StringBuilder().append('"');
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
                    literal.append(String.format("\\u{%x}", point));
                } else {
                    literal.appendCodePoint(point);
                }
            }
        }
    }
}
