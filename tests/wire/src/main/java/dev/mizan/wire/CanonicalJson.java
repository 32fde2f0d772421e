package dev.mizan.wire;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.util.Comparator;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * JSON text for cases, written without the runtime's own writer, which it is there to test. Numbers stay as the case
 * writes them.
 */
final class CanonicalJson {

    private static final Comparator<String> BY_CODE_POINT = (a, b) -> {
        int[] left = a.codePoints().toArray();
        int[] right = b.codePoints().toArray();
        return java.util.Arrays.compare(left, right);
    };

    private CanonicalJson() {}

    /** Compact text, members sorted by code point: what an answer must be. */
    static String sorted(JsonValue value) {
        return text(value, true);
    }

    /** Compact text, members in the order written: what a request sends. */
    static String asWritten(JsonValue value) {
        return text(value, false);
    }

    private static String text(JsonValue value, boolean sort) {
        return switch (value) {
            case JsonObject object -> object(object, sort);
            case JsonArray array ->
                array.elements().stream().map(each -> text(each, sort)).collect(Collectors.joining(",", "[", "]"));
            case JsonString string -> quoted(string.value());
            case JsonNumber number -> number.text();
            case JsonBoolean bool -> bool == JsonBoolean.TRUE ? "true" : "false";
            case JsonNull ignored -> "null";
        };
    }

    private static String object(JsonObject object, boolean sort) {
        List<Map.Entry<String, JsonValue>> members =
                new java.util.ArrayList<>(object.members().entrySet());
        if (sort) {
            members.sort(Map.Entry.comparingByKey(BY_CODE_POINT));
        }
        return members.stream()
                .map(member -> quoted(member.getKey()) + ":" + text(member.getValue(), sort))
                .collect(Collectors.joining(",", "{", "}"));
    }

    /** A string as RFC 8785 has it: two-letter escapes where there are any, lower-case hex for other controls. */
    static String quoted(String text) {
        StringBuilder out = new StringBuilder("\"");
        for (char c : text.toCharArray()) {
            switch (c) {
                case '"' -> out.append("\\\"");
                case '\\' -> out.append("\\\\");
                case '\b' -> out.append("\\b");
                case '\f' -> out.append("\\f");
                case '\n' -> out.append("\\n");
                case '\r' -> out.append("\\r");
                case '\t' -> out.append("\\t");
                default -> out.append(c < 0x20 ? String.format("\\u%04x", (int) c) : String.valueOf(c));
            }
        }
        return out.append('"').toString();
    }
}
