package dev.mizan.codegen.typescript;

import dev.mizan.codegen.contract.Invisible;

/**
 * A string literal.
 *
 * @param value the text it stands for, unescaped
 */
public record TypeScriptString(String value) implements TypeScriptCode {

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
        if (point == quote) {
            literal.append('\\').append(quote);
            return;
        }
        switch (point) {
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
