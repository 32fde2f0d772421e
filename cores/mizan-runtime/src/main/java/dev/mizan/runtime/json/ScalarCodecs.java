package dev.mizan.runtime.json;

import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.time.DateTimeException;
import java.util.HashMap;
import java.util.Map;
import java.util.function.DoubleFunction;
import java.util.function.Function;
import java.util.function.LongFunction;
import java.util.function.ToDoubleFunction;
import java.util.function.ToLongFunction;
import org.jspecify.annotations.Nullable;

/** Whole numbers in a range. */
record WholeCodec<T>(long min, long max, LongFunction<T> narrow, ToLongFunction<T> widen) implements JsonCodec<T> {

    @Override
    public @Nullable T decode(JsonValue json, Decoding in) {
        if (!(json instanceof JsonNumber number) || !number.whole()) {
            return in.wrongType(json, "an integer");
        }
        if (number.text().length() <= 20) {
            try {
                long value = Long.parseLong(number.text());
                if (value >= min && value <= max) {
                    return narrow.apply(value);
                }
            } catch (NumberFormatException e) {
                // Longer than 64 bits: out of every range, reported below.
            }
        }
        in.report("type", "is out of range (expected: an integer from " + min + " to " + max + ")");
        return null;
    }

    @Override
    public void encode(T value, JsonWriter out) {
        out.integer(checked(value));
    }

    @Override
    public JsonValue toJson(T value) {
        return new JsonNumber(Long.toString(checked(value)));
    }

    private long checked(T value) {
        long whole = widen.applyAsLong(value);
        if (whole < min || whole > max) {
            throw new UnencodableException(
                    whole + " does not travel as a number without loss; set longs = Longs.STRING");
        }
        return whole;
    }
}

/** Numbers with a fraction. */
record NumberCodec<T>(DoubleFunction<T> narrow, ToDoubleFunction<T> widen) implements JsonCodec<T> {

    @Override
    public @Nullable T decode(JsonValue json, Decoding in) {
        if (!(json instanceof JsonNumber number)) {
            return in.wrongType(json, "a number");
        }
        double value = Double.parseDouble(number.text());
        T narrowed = narrow.apply(value);
        if (!Double.isFinite(value) || !Double.isFinite(widen.applyAsDouble(narrowed))) {
            in.report("type", "is out of range (expected: a number that floating point can hold)");
            return null;
        }
        return narrowed;
    }

    @Override
    public void encode(T value, JsonWriter out) {
        out.number(widen.applyAsDouble(value));
    }
}

/** {@code true} and {@code false}. */
record BooleanCodec() implements JsonCodec<Boolean> {

    @Override
    public @Nullable Boolean decode(JsonValue json, Decoding in) {
        return json instanceof JsonBoolean bool ? bool == JsonBoolean.TRUE : in.wrongType(json, "true or false");
    }

    @Override
    public void encode(Boolean value, JsonWriter out) {
        out.bool(value);
    }

    @Override
    public JsonValue toJson(Boolean value) {
        return JsonBoolean.of(value);
    }
}

/** Everything that travels as a string. */
record TextCodec<T>(String expected, Function<String, T> parse, Function<T, String> print) implements JsonCodec<T> {

    @Override
    public @Nullable T decode(JsonValue json, Decoding in) {
        if (!(json instanceof JsonString string)) {
            return in.wrongType(json, expected);
        }
        try {
            return parse.apply(string.value());
        } catch (IllegalArgumentException | DateTimeException | ArithmeticException e) {
            in.report("type", "cannot be read (expected: " + expected + ")");
            return null;
        }
    }

    @Override
    public void encode(T value, JsonWriter out) {
        out.string(print.apply(value));
    }

    @Override
    public JsonValue toJson(T value) {
        return new JsonString(print.apply(value));
    }
}

/** An enum by its wire names. */
final class EnumCodec<E extends Enum<E>> implements JsonCodec<E> {

    private final Map<String, E> byName = new HashMap<>();
    private final String[] names;

    EnumCodec(E[] constants, String[] names) {
        this.names = names.clone();
        for (E constant : constants) {
            byName.put(names[constant.ordinal()], constant);
        }
    }

    @Override
    public @Nullable E decode(JsonValue json, Decoding in) {
        if (!(json instanceof JsonString string)) {
            return in.wrongType(json, expected());
        }
        E constant = byName.get(string.value());
        if (constant == null) {
            in.report("type", "is not known (expected: " + expected() + ")");
        }
        return constant;
    }

    private String expected() {
        return "one of " + String.join(", ", names);
    }

    @Override
    public void encode(E value, JsonWriter out) {
        out.string(names[value.ordinal()]);
    }

    @Override
    public JsonValue toJson(E value) {
        return new JsonString(names[value.ordinal()]);
    }
}

/** Any JSON value. */
record AnyCodec() implements JsonCodec<JsonValue> {

    @Override
    public @Nullable JsonValue decode(JsonValue json, Decoding in) {
        return holdable(json) ? json : in.wrongType(json, "numbers that floating point can hold");
    }

    private static boolean holdable(JsonValue json) {
        return switch (json) {
            case JsonNumber number -> Double.isFinite(Double.parseDouble(number.text()));
            case JsonArray array -> array.elements().stream().allMatch(AnyCodec::holdable);
            case JsonObject object -> object.members().values().stream().allMatch(AnyCodec::holdable);
            default -> true;
        };
    }

    @Override
    public void encode(JsonValue value, JsonWriter out) {
        out.value(value);
    }

    @Override
    public JsonValue toJson(JsonValue value) {
        return value;
    }

    @Override
    public boolean acceptsNull() {
        return true;
    }
}
