package dev.mizan.runtime.json;

import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.util.List;
import org.jspecify.annotations.Nullable;

/**
 * A sealed type: one of several records, told apart by a member that only the wire has.
 *
 * @param <T> the sealed type
 */
public final class UnionCodec<T> implements JsonCodec<T> {

    private final String discriminator;
    private final List<Case<? extends T>> cases;

    /** A union whose cases are tried in order. */
    public UnionCodec(String discriminator, List<Case<? extends T>> cases) {
        this.discriminator = discriminator;
        this.cases = List.copyOf(cases);
    }

    /**
     * One case.
     *
     * @param tag its value of the discriminator
     * @param type its class; of a generic record the one without arguments
     * @param codec its codec, which writes an object
     */
    public record Case<C>(String tag, Class<? super C> type, JsonCodec<C> codec) {
        @SuppressWarnings("unchecked") // asked with isInstance before; arguments are those of the union
        private void encode(Object value, String discriminator, JsonWriter out) {
            out.tagNext(discriminator, tag);
            codec.encode((C) value, out);
        }
    }

    @Override
    public @Nullable T decode(JsonValue json, Decoding in) {
        if (!(json instanceof JsonObject object)) {
            return in.wrongType(json, "an object");
        }
        JsonValue tag = object.get(discriminator);
        if (tag == null || tag == JsonNull.NULL) {
            in.reportMember(discriminator, "required", "is required");
            return null;
        }
        for (Case<? extends T> each : cases) {
            if (tag instanceof JsonString string && each.tag.equals(string.value())) {
                return in.decode(object.only(name -> !name.equals(discriminator)), each.codec);
            }
        }
        String tags = String.join(", ", cases.stream().map(Case::tag).toList());
        in.reportMember(discriminator, "type", "is not known (expected: one of " + tags + ")");
        return null;
    }

    @Override
    public void encode(T value, JsonWriter out) {
        for (Case<? extends T> each : cases) {
            if (each.type.isInstance(value)) {
                each.encode(value, discriminator, out);
                return;
            }
        }
        throw new UnencodableException("a value of " + value.getClass().getName() + " is no case of the union");
    }

    /** The property of the first case that has it; cases rarely name one property differently. */
    @Override
    public Member member(String javaName) {
        for (Case<? extends T> each : cases) {
            Member member = each.codec.member(javaName);
            if (member.codec() != each.codec) {
                return member;
            }
        }
        return JsonCodec.super.member(javaName);
    }
}
