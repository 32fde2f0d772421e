package dev.mizan.afi.board.faults;

import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.json.MalformedJsonException;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.function.UnaryOperator;
import java.util.stream.Collectors;

/** Ways to get JSON wrong. */
final class JsonFaults {

    private JsonFaults() {}

    /** The text with its value changed, in canonical form; what is no JSON stays. */
    static UnaryOperator<String> value(UnaryOperator<JsonValue> change) {
        return text -> {
            try {
                return JsonWriter.canonical(change.apply(JsonReader.read(text)));
            } catch (MalformedJsonException e) {
                return text;
            }
        };
    }

    /** Without the member {@code name} of every object. */
    static JsonValue without(JsonValue value, String name) {
        return rebuilt(value, members -> members.remove(name));
    }

    /** Without members that are null. */
    static JsonValue withoutNulls(JsonValue value) {
        return rebuilt(value, members -> members.values().removeIf(each -> each == JsonNull.NULL));
    }

    /** With the member {@code name} of every object that has it replaced. */
    static JsonValue with(JsonValue value, String name, UnaryOperator<JsonValue> change) {
        return rebuilt(value, members -> members.computeIfPresent(name, (key, old) -> change.apply(old)));
    }

    /** A list in the other direction. */
    static JsonValue reversed(JsonValue value) {
        if (!(value instanceof JsonArray array)) {
            return value;
        }
        List<JsonValue> elements = new ArrayList<>(array.elements());
        Collections.reverse(elements);
        return new JsonArray(elements);
    }

    /** The first of several. */
    static JsonValue first(JsonValue value) {
        return value instanceof JsonArray array && array.elements().size() > 1
                ? new JsonArray(array.elements().subList(0, 1))
                : value;
    }

    private interface Change {
        void of(Map<String, JsonValue> members);
    }

    private static JsonValue rebuilt(JsonValue value, Change change) {
        return switch (value) {
            case JsonObject object -> {
                Map<String, JsonValue> members = new LinkedHashMap<>();
                object.forEach((name, member) -> members.put(name, rebuilt(member, change)));
                change.of(members);
                yield JsonObject.of(members);
            }
            case JsonArray array ->
                new JsonArray(array.elements().stream()
                        .map(each -> rebuilt(each, change))
                        .toList());
            default -> value;
        };
    }

    /** The same value with the members of every object in the other direction; what is no JSON stays. */
    static String unsorted(String text) {
        try {
            return backwards(JsonReader.read(text));
        } catch (MalformedJsonException e) {
            return text;
        }
    }

    private static String backwards(JsonValue value) {
        return switch (value) {
            case JsonObject object -> {
                List<String> members = new ArrayList<>();
                object.forEach((name, member) ->
                        members.add(JsonWriter.canonical(new JsonString(name)) + ":" + backwards(member)));
                Collections.reverse(members);
                yield "{" + String.join(",", members) + "}";
            }
            case JsonArray array ->
                array.elements().stream().map(JsonFaults::backwards).collect(Collectors.joining(",", "[", "]"));
            default -> JsonWriter.canonical(value);
        };
    }

    /** Exact decimals as numbers. */
    static JsonValue decimalsAsNumbers(JsonValue value) {
        return with(value, "total", old -> old instanceof JsonString text ? new JsonNumber(text.value()) : old);
    }
}
