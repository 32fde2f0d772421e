package dev.mizan.client;

import dev.mizan.client.JsonValue.JsonArray;
import dev.mizan.client.JsonValue.JsonNull;
import dev.mizan.client.JsonValue.JsonObject;
import dev.mizan.client.JsonValue.JsonString;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.stream.Collectors;

/** Params as a query: a list is a repeated name, a record or map is JSON, {@code null} travels like an absent value. */
final class Query {

    private static final String UNRESERVED = "-._~";

    private Query() {}

    static String of(JsonObject params) {
        String pairs = params.members().entrySet().stream()
                .filter(param -> !(param.getValue() instanceof JsonNull))
                .flatMap(param ->
                        items(param.getValue()).stream().map(item -> escape(param.getKey()) + "=" + escape(text(item))))
                .collect(Collectors.joining("&"));
        return pairs.isEmpty() ? "" : "?" + pairs;
    }

    private static List<JsonValue> items(JsonValue value) {
        return value instanceof JsonArray array ? array.elements() : List.of(value);
    }

    private static String text(JsonValue value) {
        return value instanceof JsonString string ? string.value() : value.toString();
    }

    /** The text with everything but RFC 3986's unreserved characters percent-encoded. */
    static String escape(String text) {
        StringBuilder escaped = new StringBuilder();
        for (byte unit : text.getBytes(StandardCharsets.UTF_8)) {
            char plain = (char) (unit & 0xff);
            boolean letter = (plain >= 'a' && plain <= 'z') || (plain >= 'A' && plain <= 'Z');
            if (letter || (plain >= '0' && plain <= '9') || UNRESERVED.indexOf(plain) >= 0) {
                escaped.append(plain);
            } else {
                escaped.append(String.format("%%%02X", unit & 0xff));
            }
        }
        return escaped.toString();
    }
}
