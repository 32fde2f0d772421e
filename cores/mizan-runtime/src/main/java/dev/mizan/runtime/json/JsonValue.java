package dev.mizan.runtime.json;

import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;

/** A parsed JSON value. */
public sealed interface JsonValue {

    /** What this is, in words for an error message: {@code "an object"}, {@code "null"}. */
    String described();

    /**
     * An object.
     *
     * @param members in the order read, without duplicates
     */
    record JsonObject(SequencedMap<String, JsonValue> members) implements JsonValue {
        /** The object without members. */
        public static final JsonObject EMPTY = new JsonObject(new LinkedHashMap<>());

        /** The object with these members. */
        public static JsonObject of(Map<String, JsonValue> members) {
            return new JsonObject(new LinkedHashMap<>(members));
        }

        public JsonObject {
            members = Collections.unmodifiableSequencedMap(members);
        }

        /** The same object without the member {@code name}. */
        public JsonObject without(String name) {
            LinkedHashMap<String, JsonValue> rest = new LinkedHashMap<>(members);
            rest.remove(name);
            return new JsonObject(rest);
        }

        @Override
        public String described() {
            return "an object";
        }
    }

    /** An array. */
    record JsonArray(List<JsonValue> elements) implements JsonValue {
        public JsonArray {
            elements = Collections.unmodifiableList(elements);
        }

        @Override
        public String described() {
            return "an array";
        }
    }

    /** A string. */
    record JsonString(String value) implements JsonValue {
        @Override
        public String described() {
            return "a string";
        }
    }

    /**
     * A number.
     *
     * @param text as it was written, of JSON's grammar for numbers
     */
    record JsonNumber(String text) implements JsonValue {
        /** Whether it is written without fraction and exponent. */
        public boolean whole() {
            for (int i = text.startsWith("-") ? 1 : 0; i < text.length(); i++) {
                if (text.charAt(i) < '0' || text.charAt(i) > '9') {
                    return false;
                }
            }
            return true;
        }

        @Override
        public String described() {
            return whole() ? "an integer" : "a number";
        }
    }

    /** A boolean. */
    enum JsonBoolean implements JsonValue {
        TRUE,
        FALSE;

        /** The constant for {@code value}. */
        public static JsonBoolean of(boolean value) {
            return value ? TRUE : FALSE;
        }

        @Override
        public String described() {
            return "a boolean";
        }
    }

    /** The value {@code null}. */
    enum JsonNull implements JsonValue {
        NULL;

        @Override
        public String described() {
            return "null";
        }
    }
}
