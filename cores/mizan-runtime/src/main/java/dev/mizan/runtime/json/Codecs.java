package dev.mizan.runtime.json;

import java.math.BigDecimal;
import java.math.BigInteger;
import java.net.URI;
import java.net.URISyntaxException;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalDateTime;
import java.time.LocalTime;
import java.time.OffsetDateTime;
import java.time.ZonedDateTime;
import java.util.Base64;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.UUID;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/** The codecs of the types every contract knows, and those that contain others. */
public final class Codecs {

    /** The largest whole number that a double holds exactly: 2^53−1. */
    static final long MAX_SAFE = 9_007_199_254_740_991L;

    public static final JsonCodec<Byte> BYTE =
            new WholeCodec<>(Byte.MIN_VALUE, Byte.MAX_VALUE, value -> (byte) value, Byte::longValue);
    public static final JsonCodec<Short> SHORT =
            new WholeCodec<>(Short.MIN_VALUE, Short.MAX_VALUE, value -> (short) value, Short::longValue);
    public static final JsonCodec<Integer> INTEGER =
            new WholeCodec<>(Integer.MIN_VALUE, Integer.MAX_VALUE, value -> (int) value, Integer::longValue);
    /** {@code long} as a number, within ±(2^53−1). */
    public static final JsonCodec<Long> LONG_NUMBER =
            new WholeCodec<>(-MAX_SAFE, MAX_SAFE, Long::valueOf, Long::longValue);

    public static final JsonCodec<Double> DOUBLE = new NumberCodec<>(Double::valueOf, Double::doubleValue);
    public static final JsonCodec<Float> FLOAT =
            new NumberCodec<>(value -> (float) value, value -> Double.parseDouble(Float.toString(value)));
    public static final JsonCodec<Boolean> BOOLEAN = new BooleanCodec();

    public static final JsonCodec<String> STRING = text("a string", text -> text, text -> text);
    public static final JsonCodec<Character> CHARACTER =
            text("a string of one character", Codecs::onlyCharacter, String::valueOf);
    /** {@code long} as a decimal string, exact over its whole range. */
    public static final JsonCodec<Long> LONG_STRING = text(
            "a string with a 64-bit integer", text -> ExactNumbers.whole(text).longValueExact(), String::valueOf);

    public static final JsonCodec<BigInteger> BIG_INTEGER =
            text("a string with an integer", ExactNumbers::whole, BigInteger::toString);
    public static final JsonCodec<BigDecimal> BIG_DECIMAL =
            text("a string with a decimal number", ExactNumbers::decimal, BigDecimal::toPlainString);
    public static final JsonCodec<Instant> INSTANT =
            text("an ISO-8601 instant such as 2026-01-31T09:30:00Z", Instant::parse, Instant::toString);
    public static final JsonCodec<OffsetDateTime> OFFSET_DATE_TIME = text(
            "an ISO-8601 date and time with an offset such as 2026-01-31T09:30:00+01:00",
            OffsetDateTime::parse,
            OffsetDateTime::toString);
    public static final JsonCodec<ZonedDateTime> ZONED_DATE_TIME = text(
            "an ISO-8601 date and time with an offset such as 2026-01-31T09:30:00+01:00",
            text -> OffsetDateTime.parse(text).toZonedDateTime(),
            value -> value.toOffsetDateTime().toString());
    public static final JsonCodec<LocalDate> LOCAL_DATE =
            text("an ISO-8601 date such as 2026-01-31", LocalDate::parse, LocalDate::toString);
    public static final JsonCodec<LocalTime> LOCAL_TIME =
            text("an ISO-8601 time such as 09:30:00", LocalTime::parse, LocalTime::toString);
    public static final JsonCodec<LocalDateTime> LOCAL_DATE_TIME = text(
            "an ISO-8601 date and time without an offset such as 2026-01-31T09:30:00",
            LocalDateTime::parse,
            LocalDateTime::toString);
    public static final JsonCodec<Duration> DURATION =
            text("an ISO-8601 duration such as PT1H30M", Duration::parse, Duration::toString);
    public static final JsonCodec<UUID> UUID = text("a UUID", Codecs::uuid, java.util.UUID::toString);
    public static final JsonCodec<URI> URI = text("a URI", Codecs::uri, java.net.URI::toString);
    public static final JsonCodec<byte[]> BYTES =
            text("base64 text with its padding", Codecs::bytes, Base64.getEncoder()::encodeToString);
    /** Any JSON value as it is. */
    public static final JsonCodec<JsonValue> ANY = new AnyCodec();

    private Codecs() {}

    /** A list. */
    public static <E> JsonCodec<List<E>> list(JsonCodec<E> element) {
        return new ListCodec<>(element, java.util.Collections::unmodifiableList);
    }

    /** A list some of whose elements may be {@code null}. */
    public static <E extends @Nullable Object> JsonCodec<List<E>> listOfNullable(JsonCodec<E> element) {
        return new ListCodec<>(nullable(element), java.util.Collections::unmodifiableList);
    }

    /** A collection of another kind than a list; duplicates are for {@code copy} to judge. */
    public static <E, C extends Collection<E>> JsonCodec<C> collection(
            JsonCodec<E> element, Function<List<E>, C> copy) {
        return new ListCodec<>(element, copy);
    }

    /** A set; a repeated element counts once. */
    public static <E> JsonCodec<Set<E>> set(JsonCodec<E> element) {
        return new ListCodec<>(
                element, list -> java.util.Collections.unmodifiableSet(new java.util.LinkedHashSet<>(list)));
    }

    /** A map with string keys. */
    public static <V> JsonCodec<Map<String, V>> map(JsonCodec<V> value) {
        return new MapCodec<>(value);
    }

    /** A value or {@code null}. */
    public static <T extends @Nullable Object> JsonCodec<T> nullable(JsonCodec<T> value) {
        return new NullableCodec<>(value);
    }

    /** An {@link Optional}, empty for {@code null}. */
    public static <T> JsonCodec<Optional<T>> optional(JsonCodec<T> value) {
        return new OptionalCodec<>(value);
    }

    /**
     * An enum.
     *
     * @param constants all constants in declaration order
     * @param names their wire names in the same order
     */
    public static <E extends Enum<E>> JsonCodec<E> enumeration(E[] constants, String... names) {
        return new EnumCodec<>(constants, names);
    }

    /** A type that travels as another one: an unwrapped single-value type. */
    public static <T, W> JsonCodec<T> wrapped(
            String type, JsonCodec<W> inner, Function<W, T> wrap, Function<T, W> unwrap) {
        return new WrappedCodec<>(type, inner, wrap, unwrap);
    }

    /** A codec looked up at its first use, for types that contain themselves. */
    public static <T> JsonCodec<T> lazy(java.util.function.Supplier<JsonCodec<T>> codec) {
        return new LazyCodec<>(codec);
    }

    private static <T> JsonCodec<T> text(String expected, Function<String, T> parse, Function<T, String> print) {
        return new TextCodec<>(expected, parse, print);
    }

    private static char onlyCharacter(String text) {
        if (text.length() != 1) {
            throw new IllegalArgumentException(text);
        }
        return text.charAt(0);
    }

    private static UUID uuid(String text) {
        UUID value = java.util.UUID.fromString(text);
        if (!value.toString().equalsIgnoreCase(text)) {
            throw new IllegalArgumentException(text);
        }
        return value;
    }

    private static byte[] bytes(String text) {
        if (text.length() % 4 != 0) {
            throw new IllegalArgumentException("no padding");
        }
        return Base64.getDecoder().decode(text);
    }

    private static URI uri(String text) {
        try {
            return new URI(text);
        } catch (URISyntaxException e) {
            throw new IllegalArgumentException(e);
        }
    }
}
