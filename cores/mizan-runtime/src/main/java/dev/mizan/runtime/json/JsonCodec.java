package dev.mizan.runtime.json;

import org.jspecify.annotations.Nullable;

/**
 * Turns a type into JSON and strictly back. Generated for the application's types; {@link Codecs} has the others.
 *
 * @param <T> the Java type
 */
public interface JsonCodec<T extends @Nullable Object> {

    /**
     * The value in {@code json}, or {@code null} after reporting what is wrong with it. Called through
     * {@link Decoding#decode}, which keeps {@code null} away unless {@link #acceptsNull()}.
     */
    @Nullable
    T decode(JsonValue json, Decoding in);

    /**
     * Writes {@code value}.
     *
     * @throws UnencodableException if the contract cannot carry it
     */
    void encode(T value, JsonWriter out);

    /** Whether JSON's {@code null} is one of the values. */
    default boolean acceptsNull() {
        return false;
    }

    /** The value as a tree; scalars do it without writing. */
    default JsonValue toJson(T value) {
        try {
            return JsonReader.read(JsonWriter.bytes(out -> encode(value, out)));
        } catch (MalformedJsonException e) {
            throw new UnencodableException("the codec wrote no JSON: " + e);
        }
    }

    /** Where the Java property {@code javaName} stands on the wire, for the paths of constraint violations. */
    default Member member(String javaName) {
        return new Member(javaName, this);
    }

    /** The codec of what this one contains, if it is a container; itself otherwise. */
    default JsonCodec<?> element() {
        return this;
    }

    /**
     * A property on the wire.
     *
     * @param wireName its name, or {@link #SAME_PLACE} for the one property of a type that travels as its value
     * @param codec its codec
     */
    record Member(String wireName, JsonCodec<?> codec) {
        /** The name of a property that has no name on the wire. */
        public static final String SAME_PLACE = "";
    }
}
