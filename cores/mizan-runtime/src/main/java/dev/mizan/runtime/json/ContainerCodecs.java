package dev.mizan.runtime.json;

import dev.mizan.ir.CodePoints;
import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.Function;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** A JSON array as some collection. */
record ListCodec<E extends @Nullable Object, C extends Collection<E>>(JsonCodec<E> codec, Function<List<E>, C> copy)
        implements JsonCodec<C> {

    @Override
    public @Nullable C decode(JsonValue json, Decoding in) {
        if (!(json instanceof JsonArray array)) {
            return in.wrongType(json, "an array");
        }
        List<E> elements = new ArrayList<>(array.elements().size());
        for (int i = 0; i < array.elements().size(); i++) {
            elements.add(in.decodeElement(i, array.elements().get(i), codec));
        }
        return in.build("list", () -> copy.apply(elements));
    }

    @Override
    @SuppressWarnings("NullAway") // an element is null only where E, and so its codec, takes null
    public void encode(C value, JsonWriter out) {
        out.startArray();
        for (E element : value) {
            codec.encode(element, out);
        }
        out.endArray();
    }

    @Override
    public JsonCodec<?> element() {
        return codec;
    }
}

/** A JSON object as a map. */
record MapCodec<V>(JsonCodec<V> codec) implements JsonCodec<Map<String, V>> {

    @Override
    public @Nullable Map<String, V> decode(JsonValue json, Decoding in) {
        if (!(json instanceof JsonObject object)) {
            return in.wrongType(json, "an object");
        }
        Map<String, V> values = new LinkedHashMap<>();
        object.forEach((name, member) -> values.put(name, in.decodeMember(name, member, codec)));
        return Collections.unmodifiableMap(values);
    }

    @Override
    public void encode(Map<String, V> value, JsonWriter out) {
        TreeMap<String, V> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(value);
        out.startObject();
        sorted.forEach((name, member) -> {
            out.name(name);
            codec.encode(member, out);
        });
        out.endObject();
    }

    @Override
    public JsonCodec<?> element() {
        return codec;
    }
}

/** A value or {@code null}. */
record NullableCodec<T extends @Nullable Object>(JsonCodec<T> codec) implements JsonCodec<T> {

    @Override
    public @Nullable T decode(JsonValue json, Decoding in) {
        return json == JsonNull.NULL ? null : codec.decode(json, in);
    }

    @Override
    public void encode(T value, JsonWriter out) {
        if (value == null) {
            out.nothing();
        } else {
            codec.encode(value, out);
        }
    }

    @Override
    public boolean acceptsNull() {
        return true;
    }

    @Override
    public Member member(String javaName) {
        return codec.member(javaName);
    }

    @Override
    public JsonCodec<?> element() {
        return codec.element();
    }
}

/** An {@link Optional}. */
record OptionalCodec<T>(JsonCodec<T> codec) implements JsonCodec<Optional<T>> {

    @Override
    public Optional<T> decode(JsonValue json, Decoding in) {
        return json == JsonNull.NULL ? Optional.empty() : Optional.ofNullable(codec.decode(json, in));
    }

    @Override
    public void encode(Optional<T> value, JsonWriter out) {
        if (value.isEmpty()) {
            out.nothing();
        } else {
            codec.encode(value.get(), out);
        }
    }

    @Override
    public boolean acceptsNull() {
        return true;
    }

    @Override
    public Member member(String javaName) {
        return codec.member(javaName);
    }

    @Override
    public JsonCodec<?> element() {
        return codec;
    }
}

/** A single-value type that travels as its value. */
record WrappedCodec<T, W>(String type, JsonCodec<W> codec, Function<W, T> wrap, Function<T, W> unwrap)
        implements JsonCodec<T> {

    @Override
    public @Nullable T decode(JsonValue json, Decoding in) {
        W inner = codec.decode(json, in);
        return inner == null ? null : in.build(type, () -> wrap.apply(inner));
    }

    @Override
    public void encode(T value, JsonWriter out) {
        codec.encode(inner(value), out);
    }

    @Override
    public JsonValue toJson(T value) {
        return codec.toJson(inner(value));
    }

    private W inner(T value) {
        W inner = unwrap.apply(value);
        if (inner == null && !codec.acceptsNull()) {
            throw new UnencodableException(type + ": its value is null (expected: a value, as the contract says)");
        }
        return inner;
    }

    @Override
    public Member member(String javaName) {
        return new Member(Member.SAME_PLACE, codec);
    }

    @Override
    public JsonCodec<?> element() {
        return codec.element();
    }
}

/** A codec that is not made yet. */
record LazyCodec<T>(Supplier<JsonCodec<T>> codec) implements JsonCodec<T> {

    @Override
    public @Nullable T decode(JsonValue json, Decoding in) {
        return codec.get().decode(json, in);
    }

    @Override
    public void encode(T value, JsonWriter out) {
        codec.get().encode(value, out);
    }

    @Override
    public boolean acceptsNull() {
        return codec.get().acceptsNull();
    }

    @Override
    public JsonValue toJson(T value) {
        return codec.get().toJson(value);
    }

    @Override
    public JsonCodec<?> element() {
        return codec.get().element();
    }

    @Override
    public Member member(String javaName) {
        return codec.get().member(javaName);
    }
}
