package dev.mizan.codegen.java;

import dev.mizan.codegen.contract.Invisible;

/**
 * A string literal.
 *
 * @param value the text it stands for, unescaped
 */
record JavaString(String value) implements JavaCode {

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
                    Character.toString(point).chars().forEach(unit -> literal.append(String.format("\\u%04x", unit)));
                } else {
                    literal.appendCodePoint(point);
                }
            }
        }
    }
}
