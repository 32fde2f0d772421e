package dev.mizan.wire;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.util.LinkedHashMap;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** The members of one object of a case file, each asked for by name; {@link #end} refuses what nobody asked for. */
final class Fields {

    private final JsonObject object;
    private final String place;
    private final Set<String> unread;

    private Fields(JsonObject object, String place) {
        this.object = object;
        this.place = place;
        this.unread = new LinkedHashSet<>(object.members().keySet());
    }

    static Fields of(JsonValue value, String place) {
        if (value instanceof JsonObject object) {
            return new Fields(object, place);
        }
        throw new CaseFileException(place, "is " + value.described() + " (expected: an object)");
    }

    String place() {
        return place;
    }

    String placeOf(String name) {
        return place + "." + name;
    }

    boolean has(String name) {
        return object.members().containsKey(name);
    }

    Optional<JsonValue> value(String name) {
        unread.remove(name);
        return Optional.ofNullable(object.members().get(name));
    }

    JsonValue required(String name) {
        return value(name).orElseThrow(() -> new CaseFileException(place, "has no \"" + name + "\""));
    }

    String text(String name) {
        return text(required(name), placeOf(name));
    }

    Optional<String> optionalText(String name) {
        return value(name).map(value -> text(value, placeOf(name)));
    }

    int number(String name) {
        if (required(name) instanceof JsonNumber number && number.whole()) {
            return Integer.parseInt(number.text());
        }
        throw new CaseFileException(placeOf(name), "is no integer");
    }

    Fields object(String name) {
        return of(required(name), placeOf(name));
    }

    List<JsonValue> list(String name) {
        if (required(name) instanceof JsonArray array) {
            return array.elements();
        }
        throw new CaseFileException(placeOf(name), "is no array");
    }

    /** All members; nothing is left unread. */
    Map<String, JsonValue> all() {
        unread.clear();
        return object.members();
    }

    /** All members, which must be strings. */
    Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        all().forEach((name, value) -> texts.put(name, text(value, placeOf(name))));
        return texts;
    }

    /** Refuses members that nobody asked for. */
    void end() {
        if (!unread.isEmpty()) {
            throw new CaseFileException(place, "\"" + String.join("\", \"", unread) + "\" is not known here");
        }
    }

    static String text(JsonValue value, String place) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        throw new CaseFileException(place, "is " + value.described() + " (expected: a string)");
    }
}
