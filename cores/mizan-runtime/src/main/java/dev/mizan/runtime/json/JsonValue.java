package dev.mizan.runtime.json;

import java.util.Arrays;
import java.util.Collections;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.SequencedMap;
import java.util.function.BiConsumer;
import java.util.function.Predicate;
import org.jspecify.annotations.Nullable;

/** A parsed JSON value. */
public sealed interface JsonValue {

    /** What this is, in words for an error message: {@code "an object"}, {@code "null"}. */
    String described();

    /** An object, its members in the order read and without duplicates. */
    final class JsonObject implements JsonValue {
        /** The object without members. */
        public static final JsonObject EMPTY = new Builder().build();

        private final Builder content;

        private JsonObject(Builder content) {
            this.content = content;
        }

        /** The object with these members, as they are now. */
        public JsonObject(Map<String, JsonValue> members) {
            this(Builder.of(members));
        }

        /** The object with these members, as they are now. */
        public static JsonObject of(Map<String, JsonValue> members) {
            return new JsonObject(members);
        }

        /** The member {@code name}, {@code null} if there is none. */
        public @Nullable JsonValue get(String name) {
            int index = content.indexOf(name);
            return index < 0 ? null : content.values[index];
        }

        /** How many members there are. */
        public int size() {
            return content.size;
        }

        /** The names of the members, in order. */
        public List<String> names() {
            return Collections.unmodifiableList(Arrays.asList(content.names).subList(0, content.size));
        }

        /** Shows every member to {@code visitor}, in order. */
        public void forEach(BiConsumer<String, JsonValue> visitor) {
            for (int i = 0; i < content.size; i++) {
                visitor.accept(content.names[i], content.values[i]);
            }
        }

        /** The members in order, as a map made for this call. */
        public SequencedMap<String, JsonValue> members() {
            LinkedHashMap<String, JsonValue> members = new LinkedHashMap<>();
            forEach(members::put);
            return Collections.unmodifiableSequencedMap(members);
        }

        /** The object of those members whose names {@code chosen} takes. */
        public JsonObject only(Predicate<String> chosen) {
            int kept = 0;
            while (kept < content.size && chosen.test(content.names[kept])) {
                kept++;
            }
            return kept == content.size ? this : rest(kept, chosen);
        }

        /** The first {@code kept} members, and of the others those that {@code chosen} takes. */
        private JsonObject rest(int kept, Predicate<String> chosen) {
            Builder rest = new Builder();
            for (int i = 0; i < content.size; i++) {
                if (i < kept || i > kept && chosen.test(content.names[i])) {
                    rest.add(content.names[i], content.values[i]);
                }
            }
            return rest.build();
        }

        @Override
        public String described() {
            return "an object";
        }

        @Override
        public boolean equals(@Nullable Object other) {
            return other instanceof JsonObject object && members().equals(object.members());
        }

        @Override
        public int hashCode() {
            return members().hashCode();
        }

        @Override
        public String toString() {
            return members().toString();
        }

        /** Puts an object together: a few members in arrays, which are searched faster than a map is made. */
        public static final class Builder {
            private static final int SEARCHED = 8;

            private String[] names = new String[4];
            private JsonValue[] values = new JsonValue[4];
            private int size;
            private @Nullable Map<String, Integer> index;

            private static Builder of(Map<String, JsonValue> members) {
                Builder builder = new Builder();
                members.forEach(builder::add);
                return builder;
            }

            /** Adds a member; {@code false} if there is one of this name already. */
            public boolean add(String name, JsonValue value) {
                if (indexOf(name) >= 0) {
                    return false;
                }
                if (size == names.length) {
                    names = Arrays.copyOf(names, size * 2);
                    values = Arrays.copyOf(values, size * 2);
                }
                names[size] = name;
                values[size] = value;
                size++;
                if (size > SEARCHED) {
                    addToIndex();
                }
                return true;
            }

            private void addToIndex() {
                if (index == null) {
                    index = new HashMap<>();
                    for (int i = 0; i < size - 1; i++) {
                        index.put(names[i], i);
                    }
                }
                index.put(names[size - 1], size - 1);
            }

            private int indexOf(String name) {
                if (index != null) {
                    return index.getOrDefault(name, -1);
                }
                for (int i = 0; i < size; i++) {
                    if (names[i].equals(name)) {
                        return i;
                    }
                }
                return -1;
            }

            /** The object; nothing may be added any more. */
            public JsonObject build() {
                return new JsonObject(this);
            }
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
        /** A whole number of so many characters is exact as a double. */
        private static final int EXACT_LENGTH = 15;

        /** Whether it is known to be written as the protocol writes it; a short whole number is. */
        public boolean canonical() {
            return text.length() <= EXACT_LENGTH && whole() && !text.equals("-0");
        }

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
