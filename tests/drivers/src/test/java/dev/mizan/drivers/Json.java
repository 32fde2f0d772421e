package dev.mizan.drivers;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.JsonWriter;
import java.math.BigDecimal;
import java.nio.charset.StandardCharsets;
import java.util.Objects;
import java.util.Optional;
import java.util.Set;
import java.util.TreeSet;

/** Compares what is printed with what is expected. */
final class Json {

    private static final JsonString ANY_TEXT = new JsonString("${text}");

    private Json() {}

    /** Where the two differ first, in words; empty if nowhere. The order of members does not matter. */
    static Optional<String> difference(JsonValue expected, JsonValue actual) {
        return difference("", expected, actual);
    }

    private static Optional<String> difference(String path, JsonValue expected, JsonValue actual) {
        if (expected instanceof JsonObject object && actual instanceof JsonObject other) {
            return members(path, object, other);
        }
        if (expected instanceof JsonArray array && actual instanceof JsonArray other) {
            return elements(path, array, other);
        }
        return same(expected, actual)
                ? Optional.empty()
                : Optional.of(
                        (path.isEmpty() ? "it" : path) + ": " + text(actual) + " (expected: " + text(expected) + ")");
    }

    private static Optional<String> members(String path, JsonObject expected, JsonObject actual) {
        Set<String> names = new TreeSet<>(expected.members().keySet());
        names.addAll(actual.members().keySet());
        return names.stream()
                .map(name -> {
                    JsonValue wanted = expected.get(name);
                    JsonValue found = actual.get(name);
                    String at = path + "/" + name;
                    if (wanted == null || found == null) {
                        return Optional.of(at + ": is " + (found == null ? "missing" : "not expected"));
                    }
                    return difference(at, wanted, found);
                })
                .flatMap(Optional::stream)
                .findFirst();
    }

    private static Optional<String> elements(String path, JsonArray expected, JsonArray actual) {
        if (expected.elements().size() != actual.elements().size()) {
            return Optional.of(path + ": " + text(actual) + " (expected: " + text(expected) + ")");
        }
        for (int i = 0; i < expected.elements().size(); i++) {
            Optional<String> difference = difference(
                    path + "/" + i,
                    expected.elements().get(i),
                    actual.elements().get(i));
            if (difference.isPresent()) {
                return difference;
            }
        }
        return Optional.empty();
    }

    private static boolean same(JsonValue expected, JsonValue actual) {
        if (expected.equals(ANY_TEXT)) {
            return actual instanceof JsonString text && !text.value().isEmpty();
        }
        if (expected instanceof JsonNumber number && actual instanceof JsonNumber other) {
            return new BigDecimal(number.text()).compareTo(new BigDecimal(other.text())) == 0;
        }
        return Objects.equals(expected, actual);
    }

    /** JSON text, for messages and bodies. */
    static String text(JsonValue value) {
        return new String(JsonWriter.bytes(out -> out.value(value)), StandardCharsets.UTF_8);
    }
}
