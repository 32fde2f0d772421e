package dev.mizan.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.json.JsonValue.JsonArray;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.List;
import java.util.Map;
import java.util.UUID;
import net.jqwik.api.Arbitraries;
import net.jqwik.api.Arbitrary;
import net.jqwik.api.ForAll;
import net.jqwik.api.Property;
import net.jqwik.api.Provide;
import net.jqwik.api.constraints.LongRange;

/** Whatever is written is read back as the same. */
class RoundTripTest {

    private static <T> void same(T value, JsonCodec<T> codec) throws MalformedJsonException {
        byte[] bytes = JsonWriter.bytes(out -> codec.encode(value, out));
        Decoding decoding = new Decoding("args");
        T read = decoding.decode(JsonReader.read(bytes), codec);

        assertThat(decoding.violations()).isEmpty();
        assertThat(read).isEqualTo(value);
        assertThat(JsonWriter.canonical(codec.toJson(value))).isEqualTo(new String(bytes, StandardCharsets.UTF_8));
    }

    @Property
    void integers(@ForAll int whole, @ForAll byte small, @ForAll short medium, @ForAll long large)
            throws MalformedJsonException {
        same(whole, Codecs.INTEGER);
        same(small, Codecs.BYTE);
        same(medium, Codecs.SHORT);
        same(large, Codecs.LONG_STRING);
    }

    @Property
    void longsAsNumbers(@ForAll @LongRange(min = -9_007_199_254_740_991L, max = 9_007_199_254_740_991L) long value)
            throws MalformedJsonException {
        same(value, Codecs.LONG_NUMBER);
    }

    @Property(tries = 5_000)
    void doublesOfEveryPattern(@ForAll long bits) throws MalformedJsonException {
        double value = Double.longBitsToDouble(bits);
        if (Double.isFinite(value) && Double.doubleToRawLongBits(value) != Long.MIN_VALUE) {
            same(value, Codecs.DOUBLE);
        }
    }

    @Property(tries = 5_000)
    void floatsOfEveryPattern(@ForAll int bits) throws MalformedJsonException {
        float value = Float.intBitsToFloat(bits);
        if (Float.isFinite(value) && Float.floatToRawIntBits(value) != Integer.MIN_VALUE) {
            same(value, Codecs.FLOAT);
        }
    }

    @Property
    void exactNumbers(@ForAll BigInteger whole, @ForAll BigDecimal decimal) throws MalformedJsonException {
        same(whole, Codecs.BIG_INTEGER);
        same(new BigDecimal(decimal.toPlainString()), Codecs.BIG_DECIMAL);
    }

    @Property
    void texts(@ForAll("strings") String text) throws MalformedJsonException {
        same(text, Codecs.STRING);
    }

    @Property
    void otherTexts(
            @ForAll long most,
            @ForAll long least,
            @ForAll byte[] bytes,
            @ForAll @LongRange(min = -31_557_014_167_219_200L, max = 31_556_889_864_403_199L) long second,
            @ForAll @LongRange(min = 0, max = 86_399_999_999_999L) long nano)
            throws MalformedJsonException {
        same(new UUID(most, least), Codecs.UUID);
        same(Instant.ofEpochSecond(second, nano % 1_000_000_000), Codecs.INSTANT);
        same(LocalTime.ofNanoOfDay(nano), Codecs.LOCAL_TIME);
        same(LocalDate.ofEpochDay(Math.floorDiv(second, 86_401L)), Codecs.LOCAL_DATE);
        same(Duration.ofSeconds(second, nano % 1_000_000_000), Codecs.DURATION);
        byte[] written = JsonWriter.bytes(out -> Codecs.BYTES.encode(bytes, out));
        assertThat(new Decoding("args").decode(JsonReader.read(written), Codecs.BYTES))
                .isEqualTo(bytes);
    }

    @Property
    void containers(@ForAll("lists") List<String> list, @ForAll("maps") Map<String, List<String>> map)
            throws MalformedJsonException {
        same(list, Codecs.list(Codecs.STRING));
        same(map, Codecs.map(Codecs.list(Codecs.STRING)));
    }

    @Property
    void trees(@ForAll("trees") JsonValue tree) throws MalformedJsonException {
        String once = JsonWriter.canonical(tree);

        assertThat(JsonWriter.canonical(JsonReader.read(once))).isEqualTo(once);
        assertThat(JsonReader.read(once)).isEqualTo(tree);
    }

    /** Whatever bytes arrive, they are read or refused. */
    @Property(tries = 5_000)
    void anyBytes(@ForAll("almostJson") byte[] bytes) {
        try {
            assertThat(JsonReader.read(bytes)).isNotNull();
        } catch (MalformedJsonException refused) {
            assertThat(refused.getMessage()).isNotBlank();
        }
    }

    @Property(tries = 5_000)
    void numberTexts(@ForAll("numberTexts") String text) {
        JsonValue parsed;
        try {
            parsed = JsonReader.read(text);
        } catch (MalformedJsonException e) {
            parsed = JsonNull.NULL;
        }
        assertThat(JsonReader.number(text) != null).isEqualTo(parsed instanceof JsonNumber);
    }

    @Provide
    Arbitrary<String> numberTexts() {
        return Arbitraries.strings().withChars("0123456789-+.eE").ofMinLength(1).ofMaxLength(8);
    }

    @Provide
    Arbitrary<String> strings() {
        Arbitrary<Integer> points = Arbitraries.oneOf(
                Arbitraries.integers().between(0, 0x9F),
                Arbitraries.integers().between(0xA0, 0xD7FF),
                Arbitraries.integers().between(0xE000, 0x10FFFF));
        return points.list().ofMaxSize(40).map(list -> {
            StringBuilder text = new StringBuilder();
            list.forEach(text::appendCodePoint);
            return text.toString();
        });
    }

    @Provide
    Arbitrary<List<String>> lists() {
        return strings().list().ofMaxSize(12);
    }

    @Provide
    Arbitrary<Map<String, List<String>>> maps() {
        return Arbitraries.maps(strings(), lists()).ofMaxSize(12);
    }

    @Provide
    Arbitrary<JsonValue> trees() {
        return trees(3);
    }

    private Arbitrary<JsonValue> trees(int depth) {
        Arbitrary<JsonValue> leaves = Arbitraries.oneOf(
                strings().map(JsonString::new),
                Arbitraries.integers().map(whole -> new JsonNumber(whole.toString())),
                Arbitraries.of(JsonBoolean.TRUE, JsonBoolean.FALSE),
                Arbitraries.just(JsonNull.NULL));
        if (depth == 0) {
            return leaves;
        }
        Arbitrary<JsonValue> inner = trees(depth - 1);
        return Arbitraries.oneOf(
                leaves,
                inner.list().ofMaxSize(4).map(JsonArray::new),
                Arbitraries.maps(strings(), inner).ofMaxSize(12).map(JsonObject::of));
    }

    @Provide
    Arbitrary<byte[]> almostJson() {
        Arbitrary<String> pieces = Arbitraries.of(
                "{", "}", "[", "]", ":", ",", "\"", "\"a\"", "1", "-", ".5", "e9", "true", "null", " ", "\\", "\\u00",
                "\\ud800", "é", "\u0000");
        Arbitrary<byte[]> text =
                pieces.list().ofMaxSize(15).map(list -> String.join("", list).getBytes(StandardCharsets.UTF_8));
        return Arbitraries.oneOf(text, Arbitraries.bytes().array(byte[].class).ofMaxSize(20));
    }
}
