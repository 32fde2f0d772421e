package dev.mizan.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import java.util.Map;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {

    @ParameterizedTest
    @CsvSource({
        "'[', 65, ']', the JSON is nested deeper than 64",
        "9, 1001, '', a number has more than 1000 digits",
        "9, 5000, '', a number has more than 1000 digits"
    })
    void limit_isNamed(String part, int times, String end, String message) {
        assertThatThrownBy(() -> JsonReader.read(part.repeat(times) + end.repeat(times)))
                .isInstanceOf(MalformedJsonException.class)
                .hasMessage(message);
    }

    @Test
    void names_areAsLongAsTheBodyMayBe() throws MalformedJsonException {
        String name = "n".repeat(1_000_000);

        assertThat(JsonReader.read("{\"" + name + "\":\"" + name + "\"}"))
                .isEqualTo(JsonValue.JsonObject.of(Map.of(name, new JsonValue.JsonString(name))));
    }

    @ParameterizedTest
    @ValueSource(
            strings = {"efbbbf7b7d", "007b007d", "7b007d00", "feff007b007d", "0000007b0000007d", "7b0000007d000000"})
    void bytes_thatAreJsonInAnotherEncoding_areRefused(String hex) {
        assertThatThrownBy(() -> JsonReader.read(HexFormat.of().parseHex(hex)))
                .isInstanceOf(MalformedJsonException.class);
    }
}
