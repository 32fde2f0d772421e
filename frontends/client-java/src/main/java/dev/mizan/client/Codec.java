package dev.mizan.client;

/**
 * How a value travels.
 *
 * @param <T> its type; a codec of something nullable is made by {@link Codecs#nullable}
 */
public interface Codec<T extends @org.jspecify.annotations.Nullable Object> {

    /**
     * The value as JSON.
     *
     * @throws UnexpectedJsonException if JSON cannot hold it
     */
    JsonValue encode(T value);

    /**
     * The value of a JSON.
     *
     * @throws UnexpectedJsonException if it is none
     */
    T decode(JsonValue json);
}
