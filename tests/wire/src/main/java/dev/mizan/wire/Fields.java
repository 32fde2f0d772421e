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

/**
 * The members of one object of a data file, each asked for by name; {@link #end} refuses what nobody asked for.
 *
 * <pre>{@code
 * Fields fields = Fields.of(JsonReader.read(bytes), "owed.json");
 * String about = fields.text("about");
 * fields.end();
 * }</pre>
 *
 * <p>What is not as expected throws a {@link CaseFileException} that names the place.
 */
public final class Fields {

    private final JsonObject object;
    private final String place;
    private final Set<String> unread;

    private Fields(JsonObject object, String place) {
        this.object = object;
        this.place = place;
        this.unread = new LinkedHashSet<>(object.members().keySet());
    }

    /** The members of {@code value}, which stands at {@code place}. */
    public static Fields of(JsonValue value, String place) {
        if (value instanceof JsonObject object) {
            return new Fields(object, place);
        }
        throw new CaseFileException(place, "is " + value.described() + " (expected: an object)");
    }

    /** Where the object stands. */
    public String place() {
        return place;
    }

    /** Where a member stands. */
    public String placeOf(String name) {
        return place + "." + name;
    }

    /** Whether there is a member {@code name}; does not ask for it. */
    public boolean has(String name) {
        return object.members().containsKey(name);
    }

    /** A member that may be absent. */
    public Optional<JsonValue> value(String name) {
        unread.remove(name);
        return Optional.ofNullable(object.members().get(name));
    }

    /** A member that must be there. */
    public JsonValue required(String name) {
        return value(name).orElseThrow(() -> new CaseFileException(place, "has no \"" + name + "\""));
    }

    /** A member that must be a string. */
    public String text(String name) {
        return text(required(name), placeOf(name));
    }

    /** A string that may be absent. */
    public Optional<String> optionalText(String name) {
        return value(name).map(value -> text(value, placeOf(name)));
    }

    /** A member that must be an integer. */
    public int number(String name) {
        if (required(name) instanceof JsonNumber number && number.whole()) {
            return Integer.parseInt(number.text());
        }
        throw new CaseFileException(placeOf(name), "is no integer");
    }

    /** A member that must be an object. */
    public Fields object(String name) {
        return of(required(name), placeOf(name));
    }

    /** A member that must be an array. */
    public List<JsonValue> list(String name) {
        if (required(name) instanceof JsonArray array) {
            return array.elements();
        }
        throw new CaseFileException(placeOf(name), "is no array");
    }

    /** All members; nothing is left unread. */
    public Map<String, JsonValue> all() {
        unread.clear();
        return object.members();
    }

    /** All members, which must be strings. */
    public Map<String, String> texts() {
        Map<String, String> texts = new LinkedHashMap<>();
        all().forEach((name, value) -> texts.put(name, text(value, placeOf(name))));
        return texts;
    }

    /** Refuses members that nobody asked for. */
    public void end() {
        if (!unread.isEmpty()) {
            throw new CaseFileException(place, "\"" + String.join("\", \"", unread) + "\" is not known here");
        }
    }

    /** The text of {@code value}, which must be a string. */
    public static String text(JsonValue value, String place) {
        if (value instanceof JsonString string) {
            return string.value();
        }
        throw new CaseFileException(place, "is " + value.described() + " (expected: a string)");
    }
}
