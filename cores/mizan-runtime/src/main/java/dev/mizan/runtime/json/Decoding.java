package dev.mizan.runtime.json;

import dev.mizan.ir.CodePoints;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import java.util.ArrayList;
import java.util.Comparator;
import java.util.List;
import java.util.function.Supplier;
import org.jspecify.annotations.Nullable;

/** One strict decoding: where it is, and every problem found so far. */
public final class Decoding {

    private final List<Violation> violations = new ArrayList<>();
    private final StringBuilder path;

    /** A decoding whose paths begin with {@code root}, such as {@code args} or {@code params}. */
    public Decoding(String root) {
        this.path = new StringBuilder(root);
    }

    /**
     * One thing wrong with the input.
     *
     * @param code {@code required}, {@code type}, {@code unknown}, or a constraint's name in lower camel case
     * @param message a sentence for the caller
     * @param path where, such as {@code args.user.name}
     */
    public record Violation(String code, String message, String path) {}

    /** Whether anything is wrong so far. */
    public boolean failed() {
        return !violations.isEmpty();
    }

    /** Everything wrong, sorted by path. */
    public List<Violation> violations() {
        return violations.stream()
                .sorted(Comparator.comparing(Violation::path, CodePoints.ORDER).thenComparing(Violation::code))
                .toList();
    }

    /** Reports a problem at the present place. */
    public void report(String code, String message) {
        violations.add(new Violation(code, message, path.toString()));
    }

    /** Reports a value of the wrong type at the present place. */
    public <T> @Nullable T wrongType(JsonValue found, String expected) {
        report("type", "is " + found.described() + " (expected: " + expected + ")");
        return null;
    }

    /** Decodes {@code json} at the present place; {@code null} where the codec takes none is reported. */
    public <T extends @Nullable Object> @Nullable T decode(JsonValue json, JsonCodec<T> codec) {
        if (json == JsonNull.NULL && !codec.acceptsNull()) {
            report("required", "is required");
            return null;
        }
        return codec.decode(json, this);
    }

    /** Decodes the member {@code name} of the present place. */
    public <T extends @Nullable Object> @Nullable T decodeMember(String name, JsonValue json, JsonCodec<T> codec) {
        int length = enter('.', name);
        T value = decode(json, codec);
        path.setLength(length);
        return value;
    }

    /** Decodes the element {@code index} of the present place. */
    public <T extends @Nullable Object> @Nullable T decodeElement(int index, JsonValue json, JsonCodec<T> codec) {
        int length = path.length();
        path.append('[').append(index).append(']');
        T value = decode(json, codec);
        path.setLength(length);
        return value;
    }

    /** Reports a problem at the member {@code name} of the present place. */
    void reportMember(String name, String code, String message) {
        int length = enter('.', name);
        report(code, message);
        path.setLength(length);
    }

    /** The members of {@code json}; anything but an object is reported once and then read as if nothing were wrong. */
    public ObjectReader object(JsonValue json) {
        if (json instanceof JsonObject object) {
            return new ObjectReader(this, object);
        }
        wrongType(json, "an object");
        return new ObjectReader(this, null);
    }

    /**
     * What {@code constructor} makes, unless something is already wrong; a constructor that refuses its arguments is
     * reported as a value of the wrong type.
     */
    public <T> @Nullable T build(String type, Supplier<T> constructor) {
        if (failed()) {
            return null;
        }
        try {
            return constructor.get();
        } catch (IllegalArgumentException | NullPointerException e) {
            report("type", "is no valid " + type);
            return null;
        }
    }

    private int enter(char separator, String name) {
        int length = path.length();
        path.append(separator).append(name);
        return length;
    }
}
