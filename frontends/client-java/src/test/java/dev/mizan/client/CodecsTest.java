package dev.mizan.client;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.Arrays;
import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecsTest {

    @ParameterizedTest
    @ValueSource(strings = {"5.0", "1e2", "2147483648", "\"5\"", "true", "null", "[5]"})
    void json_thatIsNoIntegerOf32Bits_isRefused(String json) {
        assertThatThrownBy(() -> Codecs.INT.decode(JsonValue.parse(json)))
                .isInstanceOf(UnexpectedJsonException.class)
                .hasMessage(JsonValue.parse(json) + " (expected: an integer of 32 bits)");
    }

    @ParameterizedTest
    @ValueSource(strings = {"9223372036854775808", "1.0", "", " 1", "+1", "+"})
    void text_thatIsNoIntegerOf64Bits_isRefused(String text) {
        assertThatThrownBy(() -> Codecs.LONG_TEXT.decode(new JsonValue.JsonString(text)))
                .isInstanceOf(UnexpectedJsonException.class);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void number_thatJsonCannotHold_isRefused(double value) {
        assertThatThrownBy(() -> Codecs.DOUBLE.encode(value)).hasMessage(value + " (expected: a finite number)");
    }

    @ParameterizedTest
    @CsvSource({
        "DATE, 2026-02-30",
        "TIME, 25:00",
        "DURATION, 15 minutes",
        "UUID, 1",
        "URI, ://",
        "BYTES, A?",
        "DECIMAL, 1.2.3",
        "BIG_INTEGER, 1.0"
    })
    void text_thatIsNoneOfItsFormat_isRefused(String codec, String text) throws Exception {
        Codec<?> found = (Codec<?>) Codecs.class.getField(codec).get(null);
        assertThatThrownBy(() -> found.decode(new JsonValue.JsonString(text)))
                .isInstanceOf(UnexpectedJsonException.class)
                .hasMessageStartingWith("\"" + text + "\" (expected: ");
    }

    @Test
    void lists_holdNullsWhereTheContractSaysSo() {
        List<Integer> values = Arrays.asList(1, null);
        JsonValue json = Codecs.list(Codecs.nullable(Codecs.INT)).encode(values);
        assertThat(json).hasToString("[1,null]");
        assertThat(Codecs.list(Codecs.nullable(Codecs.INT)).decode(json)).isEqualTo(values);
        assertThatThrownBy(() -> Codecs.list(Codecs.INT).decode(json)).hasMessageStartingWith("[1]: null (expected: ");
    }

    @Test
    void maps_tellTheMemberThatIsWrong() {
        JsonValue json = JsonValue.parse("{\"a\":{\"b\":\"c\"}}");
        assertThatThrownBy(() -> Codecs.map(Codecs.map(Codecs.INT)).decode(json))
                .hasMessageStartingWith(".a.b: \"c\" (expected: ");
    }

    @Test
    void optional_isNullOnTheWire() {
        assertThat(Codecs.optional(Codecs.INT).encode(Optional.empty())).hasToString("null");
        assertThat(Codecs.optional(Codecs.INT).decode(JsonValue.parse("7"))).contains(7);
    }

    @Test
    void numbers_keepTheirDigitsAsJson() {
        assertThat(JsonValue.parse("[12345678901234567890.10, 1e400]")).hasToString("[12345678901234567890.10,1e400]");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "{", "[", "{\"a\":1,\"a\":2}", "[1] 2", "nul", "{\"a\"}"})
    void text_thatIsNoJson_isRefused(String text) {
        assertThatThrownBy(() -> JsonValue.parse(text)).isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void bytes_areTheirOwn() {
        byte[] content = {1, 2};
        Bytes bytes = Bytes.of(content);
        content[0] = 9;
        assertThat(bytes).isEqualTo(Bytes.of((byte) 1, (byte) 2)).hasToString("AQI=");
        assertThat(bytes).hasSameHashCodeAs(Bytes.ofBase64("AQI="));
    }

    @Test
    void objects_areEqualInAnyOrder() {
        assertThat(JsonValue.parse("{\"b\":1,\"a\":2}"))
                .isEqualTo(JsonValue.parse("{\"a\":2,\"b\":1}"))
                .hasToString("{\"a\":2,\"b\":1}");
    }
}
