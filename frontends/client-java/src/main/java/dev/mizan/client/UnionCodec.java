package dev.mizan.client;

import dev.mizan.client.JsonValue.JsonObject;
import dev.mizan.client.JsonValue.JsonString;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * How the cases of a sealed interface travel: each as an object with one member more, which tells them apart.
 *
 * <pre>{@code
 * Codec<Shape> CODEC = new UnionCodec<Shape>("type")
 *         .with("Circle", Circle.class, Circle.CODEC)
 *         .with("Square", Square.class, Square.CODEC);
 * }</pre>
 *
 * @param <T> the sealed interface
 */
public final class UnionCodec<T> implements Codec<T> {

    private final String discriminator;
    private final List<Case<? extends T>> cases = new ArrayList<>();

    /** A codec without cases yet. */
    public UnionCodec(String discriminator) {
        this.discriminator = discriminator;
    }

    private record Case<C>(String tag, Class<C> type, Codec<C> codec) {

        JsonValue encode(Object value) {
            return codec.encode(type.cast(value));
        }
    }

    /** This codec with one case more. */
    public <C extends T> UnionCodec<T> with(String tag, Class<C> type, Codec<C> codec) {
        cases.add(new Case<>(tag, type, codec));
        return this;
    }

    @Override
    public JsonValue encode(T value) {
        for (Case<? extends T> one : cases) {
            if (one.type.isInstance(value)) {
                Map<String, JsonValue> members =
                        new LinkedHashMap<>(one.encode(value).asObject().members());
                members.put(discriminator, new JsonString(one.tag));
                return new JsonObject(members);
            }
        }
        throw new UnexpectedJsonException("no case of the union: " + value);
    }

    @Override
    public T decode(JsonValue json) {
        JsonValue tag = Fields.of(json).read(discriminator, Codecs.JSON);
        for (Case<? extends T> one : cases) {
            if (tag instanceof JsonString text && text.value().equals(one.tag)) {
                return one.codec.decode(json);
            }
        }
        String expected = cases.stream().map(Case::tag).collect(Collectors.joining(", ", "one of ", ""));
        throw UnexpectedJsonException.of(tag, expected).in("." + discriminator);
    }
}
