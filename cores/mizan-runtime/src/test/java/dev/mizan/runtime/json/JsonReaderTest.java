package dev.mizan.runtime.json;

import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.HexFormat;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

final class JsonReaderTest {

    @ParameterizedTest
    @ValueSource(
            strings = {"efbbbf7b7d", "007b007d", "7b007d00", "feff007b007d", "0000007b0000007d", "7b0000007d000000"})
    void bytes_thatAreJsonInAnotherEncoding_areRefused(String hex) {
        assertThatThrownBy(() -> JsonReader.read(HexFormat.of().parseHex(hex)))
                .isInstanceOf(MalformedJsonException.class);
    }
}
