package dev.mizan.runtime.spi;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class SettingsReaderTest {

    private static MizanSettings read(Map<String, String> values) {
        return new SettingsReader(name -> Optional.ofNullable(values.get(name))).settings();
    }

    @Test
    void settings_ofNothing_areTheDefaults() {
        assertThat(read(Map.of())).isEqualTo(MizanSettings.DEFAULTS);
    }

    @Test
    void settings_areWhatIsWritten() {
        assertThat(read(Map.of(
                        "mizan.base-path", "/m",
                        "mizan.max-body-size", "2MB",
                        "mizan.max-query-length", "100",
                        "mizan.parallel-members", "2",
                        "mizan.cors.allowed-origins", "https://a.example, https://b.example",
                        "mizan.cors.allow-credentials", "true")))
                .isEqualTo(new MizanSettings(
                        "/m", 2 << 20, 100, 2, List.of("https://a.example", "https://b.example"), true));
    }

    @ParameterizedTest
    @CsvSource({"1, 1", "7B, 7", "3kb, 3072", "1 MB, 1048576", "1GB, 1073741824"})
    void size_isBytesOrHasAUnit(String written, int bytes) {
        assertThat(read(Map.of("mizan.max-body-size", written)).maxBodyBytes()).isEqualTo(bytes);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mizan.max-body-size          | 1XB  | mizan.max-body-size: 1XB (expected: a size such as 512KB or 1MB)
            mizan.max-body-size          | 3GB  | mizan.max-body-size: 3GB (expected: from one byte to 2 GiB)
            mizan.max-body-size          | 0    | mizan.max-body-size: 0 (expected: from one byte to 2 GiB)
            mizan.max-query-length       | many | mizan.max-query-length: many (expected: a whole number from 1)
            mizan.parallel-members       | 0    | mizan.parallel-members: 0 (expected: a whole number from 1)
            mizan.cors.allow-credentials | yes  | mizan.cors.allow-credentials: yes (expected: true or false)
            mizan.cors.allow-credentials | TRUE | mizan.cors.allow-credentials: TRUE (expected: true or false)
            """)
    void value_thatCannotBe_isNamed(String name, String value, String message) {
        assertThatThrownBy(() -> read(Map.of(name, value)))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }
}
