package dev.mizan.runtime.dispatch;

import dev.mizan.ir.CodePoints;
import dev.mizan.runtime.json.Codecs;
import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.JsonCodec;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.json.ObjectReader;
import dev.mizan.runtime.spi.FunctionBinding.Parameter;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codec of a record, put together by hand: it does what a generated one does. */
final class RecordCodec<A> implements JsonCodec<A> {

    /** What stands for a primitive that could not be decoded. */
    private static final Map<JsonCodec<?>, Object> PLACEHOLDERS = Map.of(Codecs.INTEGER, 0, Codecs.BOOLEAN, false);

    private final String name;
    private final List<Field<A, ?>> fields = new ArrayList<>();
    private final Function<Object[], A> constructor;

    private record Field<A, T extends @Nullable Object>(
            Parameter<A, T> parameter,
            boolean required,
            @Nullable Object absent) {
        @Nullable
        Object read(ObjectReader in) {
            if (!required) {
                return in.<Object>optional(parameter.wireName(), widened(), absent);
            }
            Object value = in.required(parameter.wireName(), parameter.codec());
            return value == null ? PLACEHOLDERS.get(parameter.codec()) : value;
        }

        @SuppressWarnings("unchecked")
        private JsonCodec<Object> widened() {
            return (JsonCodec<Object>) parameter.codec();
        }

        void write(A value, JsonWriter out) {
            out.name(parameter.wireName());
            parameter.codec().encode(parameter.accessor().apply(value), out);
        }
    }

    RecordCodec(String name, Function<Object[], A> constructor) {
        this.name = name;
        this.constructor = constructor;
    }

    <T extends @Nullable Object> RecordCodec<A> with(String java, String wire, JsonCodec<T> codec, Function<A, T> get) {
        fields.add(new Field<>(new Parameter<>(java, wire, codec, get), true, null));
        return this;
    }

    <T extends @Nullable Object> RecordCodec<A> with(
            String java, String wire, JsonCodec<T> codec, Function<A, T> get, @Nullable T absent) {
        fields.add(new Field<>(new Parameter<>(java, wire, codec, get), false, absent));
        return this;
    }

    List<Parameter<A, ?>> parameters() {
        List<Parameter<A, ?>> parameters = new ArrayList<>();
        fields.forEach(field -> parameters.add(field.parameter));
        return parameters;
    }

    @Override
    public @Nullable A decode(JsonValue json, Decoding in) {
        ObjectReader object = in.object(json);
        Object[] values = fields.stream().map(field -> field.read(object)).toArray();
        Set<String> names = new HashSet<>();
        fields.forEach(field -> names.add(field.parameter.wireName()));
        object.end(names);
        return in.build(name, () -> constructor.apply(values));
    }

    @Override
    public void encode(A value, JsonWriter out) {
        out.startObject();
        fields.stream()
                .sorted(Comparator.comparing(field -> field.parameter.wireName(), CodePoints.ORDER))
                .forEach(field -> field.write(value, out));
        out.endObject();
    }

    @Override
    public Member member(String javaName) {
        return parameters().stream()
                .filter(each -> each.javaName().equals(javaName))
                .findFirst()
                .map(each -> new Member(each.wireName(), each.codec()))
                .orElseThrow();
    }
}
