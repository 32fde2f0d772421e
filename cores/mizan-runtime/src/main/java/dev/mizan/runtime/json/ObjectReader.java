package dev.mizan.runtime.json;

import dev.mizan.ir.CodePoints;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import java.util.Set;
import org.jspecify.annotations.Nullable;

/** Reads the members of one object; what is missing, wrong or unknown is reported to its {@link Decoding}. */
public final class ObjectReader {

    private final Decoding decoding;
    private final @Nullable JsonObject object;
    private int taken;

    ObjectReader(Decoding decoding, @Nullable JsonObject object) {
        this.decoding = decoding;
        this.object = object;
    }

    /** The member {@code name}; {@code null} only after a report, or where the codec accepts it. */
    public <T extends @Nullable Object> @Nullable T required(String name, JsonCodec<T> codec) {
        if (object == null) {
            return null;
        }
        JsonValue member = take(object, name);
        if (member == null) {
            decoding.reportMember(name, "required", "is required");
            return null;
        }
        return decoding.decodeMember(name, member, codec);
    }

    /** The member {@code name}, or {@code placeholder} after a report: for primitives. */
    public <T> T required(String name, JsonCodec<T> codec, T placeholder) {
        T value = required(name, codec);
        return value == null ? placeholder : value;
    }

    /** The member {@code name}, or {@code absent} where it is left out; the codec decides what {@code null} means. */
    public <T extends @Nullable Object> T optional(String name, JsonCodec<T> codec, T absent) {
        JsonValue member = object == null ? null : take(object, name);
        if (member == null) {
            return absent;
        }
        T value = decoding.decodeMember(name, member, codec);
        return value == null ? absent : value;
    }

    /** Reports every member that is none of {@code names}; each of them was asked for once. */
    public void end(Set<String> names) {
        if (object == null || taken == object.size()) {
            return;
        }
        object.members().keySet().stream()
                .filter(name -> !names.contains(name))
                .sorted(CodePoints.ORDER)
                .forEach(name -> decoding.reportMember(name, "unknown", "is not known here"));
    }

    private @Nullable JsonValue take(JsonObject from, String name) {
        JsonValue member = from.get(name);
        if (member != null) {
            taken++;
        }
        return member;
    }
}
