package dev.mizan.codegen.python;

import dev.mizan.codegen.contract.Invisible;

/**
 * A string literal.
 *
 * @param value the text it stands for, unescaped
 */
record PythonString(String value) implements PythonCode {

    /**
     * The literal, with everything escaped that would end it, break the line or be invisible; in double quotes, unless
     * single ones need fewer escapes.
     */
    @Override
    public String toString() {
        char quote = count('"') > count('\'') ? '\'' : '"';
        StringBuilder literal = new StringBuilder().append(quote);
        value.codePoints().forEach(point -> append(literal, point, quote));
        return literal.append(quote).toString();
    }

    private long count(char quote) {
        return value.chars().filter(unit -> unit == quote).count();
    }

    private static void append(StringBuilder literal, int point, char quote) {
        switch (point) {
            case '\\' -> literal.append("\\\\");
            case '\n' -> literal.append("\\n");
            case '\r' -> literal.append("\\r");
            case '\t' -> literal.append("\\t");
            default -> {
                if (point == quote) {
                    literal.append('\\').append(quote);
                } else if (Invisible.is(point)) {
                    literal.append(
                            String.format(point > 0xffff ? "\\U%08x" : point > 0xff ? "\\u%04x" : "\\x%02x", point));
                } else {
                    literal.appendCodePoint(point);
                }
            }
        }
    }
}
