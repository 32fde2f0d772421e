package dev.mizan.client;

import dev.mizan.client.JsonValue.JsonNull;
import dev.mizan.client.JsonValue.JsonObject;

/** The members of an object that is being read; emitted code uses it. Members that nobody asks for are left alone. */
public final class Fields {

    private final JsonObject object;

    private Fields(JsonObject object) {
        this.object = object;
    }

    /**
     * The members of {@code json}.
     *
     * @throws UnexpectedJsonException if it is no object
     */
    public static Fields of(JsonValue json) {
        return new Fields(json.asObject());
    }

    /**
     * The member of that name; one that is missing is read as {@code null}.
     *
     * @throws UnexpectedJsonException if it is not what the codec reads
     */
    public <T extends @org.jspecify.annotations.Nullable Object> T read(String name, Codec<T> codec) {
        try {
            return codec.decode(object.members().getOrDefault(name, JsonNull.NULL));
        } catch (UnexpectedJsonException e) {
            throw e.in("." + name);
        }
    }
}
