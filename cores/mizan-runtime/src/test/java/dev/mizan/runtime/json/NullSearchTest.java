package dev.mizan.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class NullSearchTest {

    private static final NullPointerException THROWN = new NullPointerException("value is null");

    @Test
    void result_thatHoldsANull_isNamedByItsFunctionAndPlace() {
        JsonCodec<List<String>> codec = Codecs.list(Codecs.STRING);
        assertThat(new NullSearch("all_names", THROWN)
                        .result(codec, Arrays.asList("a", null))
                        .found())
                .isInstanceOf(UnencodableException.class)
                .hasMessage("all_names[1]: null (expected: a value, as the contract says; annotate it @Nullable if it"
                        + " may be absent)")
                .hasCause(THROWN);
    }

    @Test
    void result_thatHoldsANullDeepInside_isNamedByTheWholePlace() {
        Map<String, List<String>> value = new HashMap<>();
        value.put("b", Arrays.asList((String) null));
        JsonCodec<Map<String, List<String>>> codec = Codecs.map(Codecs.list(Codecs.STRING));
        assertThat(new NullSearch("names", THROWN).result(codec, value).found())
                .hasMessageStartingWith("names.b[0]: null (expected: a value");
    }

    @Test
    void result_whoseNullsAreAllowed_isNotBlamed() {
        assertThat(new NullSearch("names", THROWN)
                        .result(Codecs.list(Codecs.nullable(Codecs.STRING)), Arrays.asList((String) null))
                        .found())
                .isSameAs(THROWN);
    }
}
