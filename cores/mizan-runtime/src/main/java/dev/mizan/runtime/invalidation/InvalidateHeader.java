package dev.mizan.runtime.invalidation;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.JsonWriter;
import java.nio.charset.StandardCharsets;
import java.util.List;

/** The value of {@code X-Mizan-Invalidate}. */
public final class InvalidateHeader {

    /** The header's name. */
    public static final String NAME = "X-Mizan-Invalidate";

    /** The longest value, in bytes; beyond it the targets are named broadly, and beyond that it is {@code *}. */
    public static final int MAX_BYTES = 7_500;

    private static final String EVERYTHING = "*";
    private static final char[] HEX = "0123456789ABCDEF".toCharArray();

    private InvalidateHeader() {}

    /**
     * The value for targets that are {@linkplain InvalidationTargets#reduce reduced} already.
     *
     * <pre>{@code catalog, user;user_id=5}</pre>
     */
    public static String value(List<InvalidationTarget> reduced) {
        String exact = join(reduced);
        if (exact.length() <= MAX_BYTES) {
            return exact;
        }
        String broad = join(InvalidationTargets.reduce(
                reduced.stream().map(InvalidationTarget::broad).toList()));
        return broad.length() <= MAX_BYTES ? broad : EVERYTHING;
    }

    private static String join(List<InvalidationTarget> targets) {
        StringBuilder text = new StringBuilder(64);
        for (InvalidationTarget target : targets) {
            text.append(text.isEmpty() ? "" : ", ").append(target.name());
            appendParams(target, text);
            if (text.length() > MAX_BYTES) {
                return text.toString();
            }
        }
        return text.toString();
    }

    /** The params of {@code target} as the header writes them, {@code ""} if it has none. */
    static String params(InvalidationTarget target) {
        if (target.params().isEmpty()) {
            return "";
        }
        StringBuilder text = new StringBuilder(32);
        appendParams(target, text);
        return text.toString();
    }

    private static void appendParams(InvalidationTarget target, StringBuilder text) {
        target.params().forEach((name, value) -> {
            text.append(';').append(name).append('=');
            encode(plain(value), text);
        });
    }

    private static String plain(JsonValue value) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        return value instanceof JsonNumber number && number.canonical() ? number.text() : JsonWriter.canonical(value);
    }

    private static void encode(String value, StringBuilder text) {
        if (unreserved(value)) {
            text.append(value);
            return;
        }
        for (byte b : value.getBytes(StandardCharsets.UTF_8)) {
            if (unreserved((char) b)) {
                text.append((char) b);
            } else {
                text.append('%').append(HEX[(b >> 4) & 15]).append(HEX[b & 15]);
            }
        }
    }

    private static boolean unreserved(String value) {
        for (int i = 0; i < value.length(); i++) {
            if (!unreserved(value.charAt(i))) {
                return false;
            }
        }
        return true;
    }

    private static boolean unreserved(char c) {
        return c >= 'a' && c <= 'z'
                || c >= 'A' && c <= 'Z'
                || c >= '0' && c <= '9'
                || c == '-'
                || c == '.'
                || c == '_'
                || c == '~';
    }
}
