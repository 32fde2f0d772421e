package dev.mizan.client;

import dev.mizan.client.JsonValue.JsonArray;
import dev.mizan.client.JsonValue.JsonBoolean;
import dev.mizan.client.JsonValue.JsonNull;
import dev.mizan.client.JsonValue.JsonNumber;
import dev.mizan.client.JsonValue.JsonObject;
import dev.mizan.client.JsonValue.JsonString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.time.Duration;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.ArrayList;
import java.util.Collections;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs of the language's own types, and how codecs are put together. */
public final class Codecs {

    /** Any JSON, as it is. */
    public static final Codec<JsonValue> JSON = of(json -> json, json -> json);

    /** A text. */
    public static final Codec<String> STRING = of(JsonString::new, json -> text(json, "a string"));

    /** A boolean. */
    public static final Codec<Boolean> BOOLEAN = of(JsonBoolean::new, json -> {
        if (json instanceof JsonBoolean found) {
            return found.value();
        }
        throw UnexpectedJsonException.of(json, "a boolean");
    });

    /** An integer of 32 bits. */
    public static final Codec<Integer> INT = number(
            "an integer of 32 bits", Object::toString, value -> whole(value).intValueExact());

    /** An integer of 64 bits that travels as a number. */
    public static final Codec<Long> LONG = number(
            "an integer of 64 bits", Object::toString, value -> whole(value).longValueExact());

    /** A floating-point number; infinities and {@code NaN} are refused, as JSON has no words for them. */
    public static final Codec<Double> DOUBLE = of(
            value -> {
                if (!Double.isFinite(value)) {
                    throw new UnexpectedJsonException(value + " (expected: a finite number)");
                }
                return new JsonNumber(value.toString());
            },
            number("a number", Object::toString, Double::valueOf)::decode);

    /** An integer of 64 bits that travels as text. */
    public static final Codec<Long> LONG_TEXT = text(
            "an integer of 64 bits as text",
            Object::toString,
            text -> whole(text).longValueExact());

    /** An integer of any size. */
    public static final Codec<BigInteger> BIG_INTEGER = text("an integer as text", BigInteger::toString, Codecs::whole);

    /** A decimal number of any size and precision. */
    public static final Codec<BigDecimal> DECIMAL =
            text("a decimal number as text", BigDecimal::toString, BigDecimal::new);

    /** A date. */
    public static final Codec<LocalDate> DATE =
            text("a date such as 2026-01-31", LocalDate::toString, LocalDate::parse);

    /** A time. */
    public static final Codec<LocalTime> TIME = text("a time such as 13:45:00", LocalTime::toString, LocalTime::parse);

    /** A date and time. */
    public static final Codec<DateTime> DATE_TIME = text("a date and time as text", DateTime::text, DateTime::new);

    /** A duration. */
    public static final Codec<Duration> DURATION =
            text("a duration such as PT15M", Duration::toString, Duration::parse);

    /** A UUID. */
    public static final Codec<UUID> UUID = text("a UUID", java.util.UUID::toString, java.util.UUID::fromString);

    /** A URI. */
    public static final Codec<URI> URI = text("a URI", java.net.URI::toString, java.net.URI::create);

    /** Bytes. */
    public static final Codec<Bytes> BYTES = text("bytes in base64", Bytes::toBase64, Bytes::ofBase64);

    /** No value: {@code null} on the wire, for functions that answer nothing. */
    public static final Codec<@Nullable Void> NOTHING = nullable(of(value -> JsonNull.NULL, json -> {
        throw UnexpectedJsonException.of(json, "null");
    }));

    private Codecs() {}

    /** A codec of two functions. */
    public static <T extends @Nullable Object> Codec<T> of(
            Function<T, JsonValue> encode, Function<JsonValue, T> decode) {
        return new Codec<>() {
            @Override
            public JsonValue encode(T value) {
                return encode.apply(value);
            }

            @Override
            public T decode(JsonValue json) {
                return decode.apply(json);
            }
        };
    }

    /** A value or {@code null}. */
    public static <T> Codec<@Nullable T> nullable(Codec<T> codec) {
        return of(
                value -> value == null ? JsonNull.NULL : codec.encode(value),
                json -> json instanceof JsonNull ? null : codec.decode(json));
    }

    /** A value that is {@code null} on the wire when it is empty. */
    public static <T> Codec<Optional<T>> optional(Codec<T> codec) {
        return of(
                value -> value.map(codec::encode).orElse(JsonNull.NULL),
                json -> json instanceof JsonNull ? Optional.empty() : Optional.of(codec.decode(json)));
    }

    /** A list; what is read does not change. */
    public static <T extends @Nullable Object> Codec<List<T>> list(Codec<T> element) {
        return of(
                values -> {
                    List<JsonValue> elements = new ArrayList<>();
                    values.forEach(value -> elements.add(element.encode(value)));
                    return new JsonArray(elements);
                },
                json -> decodeList(element, json));
    }

    private static <T extends @Nullable Object> List<T> decodeList(Codec<T> element, JsonValue json) {
        if (!(json instanceof JsonArray array)) {
            throw UnexpectedJsonException.of(json, "a list");
        }
        List<T> values = new ArrayList<>();
        for (JsonValue value : array.elements()) {
            try {
                values.add(element.decode(value));
            } catch (UnexpectedJsonException e) {
                throw e.in("[" + values.size() + "]");
            }
        }
        return Collections.unmodifiableList(values);
    }

    /** A map; what is read does not change. */
    public static <T extends @Nullable Object> Codec<Map<String, T>> map(Codec<T> value) {
        return of(
                entries -> {
                    Map<String, JsonValue> members = new LinkedHashMap<>();
                    entries.forEach((name, entry) -> members.put(name, value.encode(entry)));
                    return new JsonObject(members);
                },
                json -> decodeMap(value, json));
    }

    private static <T extends @Nullable Object> Map<String, T> decodeMap(Codec<T> value, JsonValue json) {
        if (!(json instanceof JsonObject object)) {
            throw UnexpectedJsonException.of(json, "an object");
        }
        Map<String, T> entries = new LinkedHashMap<>();
        Fields fields = Fields.of(object);
        object.members().keySet().forEach(name -> entries.put(name, fields.read(name, value)));
        return Collections.unmodifiableMap(entries);
    }

    /** An enum by its wire names. */
    public static <E extends Enum<E>> Codec<E> words(List<E> constants, Function<E, String> wireName) {
        Map<String, E> byName = new LinkedHashMap<>();
        constants.forEach(constant -> byName.put(wireName.apply(constant), constant));
        return of(constant -> new JsonString(wireName.apply(constant)), json -> {
            E constant = json instanceof JsonString text ? byName.get(text.value()) : null;
            if (constant == null) {
                throw UnexpectedJsonException.of(json, "one of " + String.join(", ", byName.keySet()));
            }
            return constant;
        });
    }

    private static <T> Codec<T> text(String expected, Function<T, String> write, Function<String, T> read) {
        return of(value -> new JsonString(write.apply(value)), json -> {
            try {
                return read.apply(text(json, expected));
            } catch (IllegalArgumentException | ArithmeticException | java.time.DateTimeException e) {
                throw UnexpectedJsonException.of(json, expected);
            }
        });
    }

    private static String text(JsonValue json, String expected) {
        if (json instanceof JsonString string) {
            return string.value();
        }
        throw UnexpectedJsonException.of(json, expected);
    }

    private static <T> Codec<T> number(String expected, Function<T, String> write, Function<String, T> read) {
        return of(value -> new JsonNumber(write.apply(value)), json -> {
            if (json instanceof JsonNumber number) {
                try {
                    return read.apply(number.text());
                } catch (IllegalArgumentException | ArithmeticException e) {
                    throw UnexpectedJsonException.of(json, expected);
                }
            }
            throw UnexpectedJsonException.of(json, expected);
        });
    }

    /** An integer that is written as one: {@code 5.0} and {@code +5} are none. */
    private static BigInteger whole(String text) {
        if (text.startsWith("+")) {
            throw new NumberFormatException(text);
        }
        return new BigInteger(text);
    }
}
