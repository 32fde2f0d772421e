package dev.mizan.client;

import java.util.ArrayList;
import java.util.Collections;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import org.jspecify.annotations.Nullable;

/**
 * Any JSON value; {@code toString} is its text.
 *
 * <pre>{@code
 * JsonValue tags = JsonValue.parse("[\"a\",\"b\"]");
 * JsonValue args = JsonValue.object().with("q", Codecs.STRING, "milk").build();
 * }</pre>
 */
public sealed interface JsonValue {

    /**
     * The value of a text.
     *
     * @throws IllegalArgumentException if {@code text} is not one JSON value
     */
    static JsonValue parse(String text) {
        try {
            return JsonText.read(text);
        } catch (UnexpectedJsonException e) {
            throw new IllegalArgumentException(e.getMessage(), e);
        }
    }

    /**
     * This, if it is an object.
     *
     * @throws UnexpectedJsonException if it is none
     */
    default JsonObject asObject() {
        if (this instanceof JsonObject object) {
            return object;
        }
        throw UnexpectedJsonException.of(this, "an object");
    }

    /** Starts an object. */
    static ObjectBuilder object() {
        return new ObjectBuilder();
    }

    /**
     * An object.
     *
     * @param members its members by name; sorted, so that equal objects have equal texts
     */
    record JsonObject(Map<String, JsonValue> members) implements JsonValue {

        /** An object whose members do not change. */
        public JsonObject {
            members = Collections.unmodifiableMap(new TreeMap<>(members));
        }

        /** The member of that name, if there is one. */
        public Optional<JsonValue> get(String name) {
            return Optional.ofNullable(members.get(name));
        }

        @Override
        public String toString() {
            return JsonText.write(this);
        }
    }

    /**
     * An array.
     *
     * @param elements its elements
     */
    record JsonArray(List<JsonValue> elements) implements JsonValue {

        /** An array whose elements do not change. */
        public JsonArray {
            elements = Collections.unmodifiableList(new ArrayList<>(elements));
        }

        @Override
        public String toString() {
            return JsonText.write(this);
        }
    }

    /**
     * A string.
     *
     * @param value its text
     */
    record JsonString(String value) implements JsonValue {
        @Override
        public String toString() {
            return JsonText.write(this);
        }
    }

    /**
     * A number.
     *
     * @param text the number as it is written, of JSON's grammar; no digit is lost
     */
    record JsonNumber(String text) implements JsonValue {
        @Override
        public String toString() {
            return text;
        }
    }

    /**
     * A boolean.
     *
     * @param value whether it is {@code true}
     */
    record JsonBoolean(boolean value) implements JsonValue {
        @Override
        public String toString() {
            return Boolean.toString(value);
        }
    }

    /** The value {@code null}. */
    record JsonNull() implements JsonValue {

        /** The one there is. */
        public static final JsonNull NULL = new JsonNull();

        @Override
        public String toString() {
            return "null";
        }
    }

    /** Puts an object together. */
    final class ObjectBuilder {

        private final Map<String, JsonValue> members = new TreeMap<>();

        private ObjectBuilder() {}

        /** The object with a member as the codec writes it. */
        public <T extends @Nullable Object> ObjectBuilder with(String name, Codec<T> codec, T value) {
            members.put(name, codec.encode(value));
            return this;
        }

        /** The object with a member, or without it if {@code value} is {@code null}. */
        public <T> ObjectBuilder withPresent(String name, Codec<T> codec, @Nullable T value) {
            return value == null ? this : with(name, codec, value);
        }

        /** The object. */
        public JsonObject build() {
            return new JsonObject(members);
        }
    }
}
