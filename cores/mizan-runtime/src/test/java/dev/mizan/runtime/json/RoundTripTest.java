package dev.mizan.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.Trials;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import java.math.BigDecimal;
import java.math.BigInteger;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.time.Instant;
import java.time.LocalDate;
import java.time.LocalTime;
import java.util.UUID;
import org.junit.jupiter.api.Test;

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

    private static final int TRIES = 1_000;
    private static final long LAST_SAFE = 9_007_199_254_740_991L;

    @Test
    void integers() {
        Trials.run(TRIES, random -> {
            Values values = new Values(random);
            same((int) values.between(Integer.MIN_VALUE, Integer.MAX_VALUE), Codecs.INTEGER);
            same((byte) values.between(Byte.MIN_VALUE, Byte.MAX_VALUE), Codecs.BYTE);
            same((short) values.between(Short.MIN_VALUE, Short.MAX_VALUE), Codecs.SHORT);
            same(values.between(Long.MIN_VALUE, Long.MAX_VALUE), Codecs.LONG_STRING);
        });
    }

    @Test
    void longsAsNumbers() {
        Trials.run(TRIES, random -> same(new Values(random).between(-LAST_SAFE, LAST_SAFE), Codecs.LONG_NUMBER));
    }

    @Test
    void doublesOfEveryPattern() {
        Trials.run(5_000, random -> {
            double value = Double.longBitsToDouble(random.nextLong());
            if (Double.isFinite(value) && Double.doubleToRawLongBits(value) != Long.MIN_VALUE) {
                same(value, Codecs.DOUBLE);
            }
        });
    }

    @Test
    void floatsOfEveryPattern() {
        Trials.run(5_000, random -> {
            float value = Float.intBitsToFloat(random.nextInt());
            if (Float.isFinite(value) && Float.floatToRawIntBits(value) != Integer.MIN_VALUE) {
                same(value, Codecs.FLOAT);
            }
        });
    }

    @Test
    void exactNumbers() {
        Trials.run(TRIES, random -> {
            BigInteger whole = new BigInteger(random.nextInt(200), random);
            BigInteger signed = random.nextBoolean() ? whole : whole.negate();
            same(signed, Codecs.BIG_INTEGER);
            BigDecimal decimal = new BigDecimal(signed, random.nextInt(60) - 20);
            same(new BigDecimal(decimal.toPlainString()), Codecs.BIG_DECIMAL);
        });
    }

    @Test
    void texts() {
        Trials.run(TRIES, random -> same(new Values(random).text(), Codecs.STRING));
    }

    @Test
    void otherTexts() {
        Trials.run(TRIES, random -> {
            Values values = new Values(random);
            long second = values.between(-31_557_014_167_219_200L, 31_556_889_864_403_199L);
            long nano = values.between(0, 86_399_999_999_999L);
            same(new UUID(random.nextLong(), random.nextLong()), Codecs.UUID);
            same(Instant.ofEpochSecond(second, nano % 1_000_000_000), Codecs.INSTANT);
            same(LocalTime.ofNanoOfDay(nano), Codecs.LOCAL_TIME);
            same(LocalDate.ofEpochDay(Math.floorDiv(second, 86_401L)), Codecs.LOCAL_DATE);
            same(Duration.ofSeconds(second, nano % 1_000_000_000), Codecs.DURATION);
            byte[] bytes = values.bytes(64);
            byte[] written = JsonWriter.bytes(out -> Codecs.BYTES.encode(bytes, out));
            assertThat(new Decoding("args").decode(JsonReader.read(written), Codecs.BYTES))
                    .isEqualTo(bytes);
        });
    }

    @Test
    void containers() {
        Trials.run(TRIES, random -> {
            Values values = new Values(random);
            same(values.list(12, values::text), Codecs.list(Codecs.STRING));
            same(values.map(12, () -> values.list(12, values::text)), Codecs.map(Codecs.list(Codecs.STRING)));
        });
    }

    @Test
    void trees() {
        Trials.run(TRIES, random -> {
            JsonValue tree = new Values(random).tree(3);
            String once = JsonWriter.canonical(tree);

            assertThat(JsonWriter.canonical(JsonReader.read(once))).isEqualTo(once);
            assertThat(JsonReader.read(once)).isEqualTo(tree);
        });
    }

    /** Whatever bytes arrive, they are read or refused. */
    @Test
    void anyBytes() {
        Trials.run(5_000, random -> {
            try {
                assertThat(JsonReader.read(new Values(random).almostJson())).isNotNull();
            } catch (MalformedJsonException refused) {
                assertThat(refused.getMessage()).isNotBlank();
            }
        });
    }

    @Test
    void numberTexts() {
        Trials.run(5_000, random -> {
            String text = new Values(random).almostNumber();
            JsonValue parsed;
            try {
                parsed = JsonReader.read(text);
            } catch (MalformedJsonException e) {
                parsed = JsonNull.NULL;
            }
            assertThat(JsonReader.number(text) != null).isEqualTo(parsed instanceof JsonNumber);
        });
    }
}
