package dev.mizan.runtime.cache;

import java.util.Map;

/**
 * Compact JSON in ASCII alone, escaped as Python's {@code json.dumps} does it: the text that keys are made of. Callers
 * write members sorted by code point.
 */
final class AsciiJson {

    private static final char[] HEX = "0123456789abcdef".toCharArray();

    private final StringBuilder text = new StringBuilder(96);
    private boolean first = true;

    AsciiJson() {
        text.append('{');
    }

    /** The object with these members. */
    static String object(Map<String, String> sorted) {
        AsciiJson json = new AsciiJson();
        sorted.forEach(json::member);
        return json.end();
    }

    /** A member that is a string. */
    AsciiJson member(String name, String value) {
        name(name);
        quote(value, text);
        return this;
    }

    /** A member whose value is JSON of this kind already. */
    AsciiJson raw(String name, String json) {
        name(name);
        text.append(json);
        return this;
    }

    String end() {
        return text.append('}').toString();
    }

    private void name(String name) {
        if (!first) {
            text.append(',');
        }
        first = false;
        quote(name, text);
        text.append(':');
    }

    /** {@code value} as a JSON string. */
    static String quoted(String value) {
        StringBuilder text = new StringBuilder(value.length() + 2);
        quote(value, text);
        return text.toString();
    }

    private static void quote(String value, StringBuilder text) {
        text.append('"');
        for (int i = 0; i < value.length(); i++) {
            append(value.charAt(i), text);
        }
        text.append('"');
    }

    private static void append(char c, StringBuilder text) {
        switch (c) {
            case '"' -> text.append("\\\"");
            case '\\' -> text.append("\\\\");
            case '\n' -> text.append("\\n");
            case '\r' -> text.append("\\r");
            case '\t' -> text.append("\\t");
            case '\b' -> text.append("\\b");
            case '\f' -> text.append("\\f");
            default -> {
                if (c >= ' ' && c < 0x80) {
                    text.append(c);
                } else {
                    text.append("\\u")
                            .append(HEX[c >> 12])
                            .append(HEX[c >> 8 & 15])
                            .append(HEX[c >> 4 & 15])
                            .append(HEX[c & 15]);
                }
            }
        }
    }
}
