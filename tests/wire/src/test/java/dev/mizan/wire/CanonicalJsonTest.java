package dev.mizan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.MalformedJsonException;
import org.junit.jupiter.api.Test;

final class CanonicalJsonTest {

    @Test
    void keys_ofAnAnswer_areSortedByCodePoint() throws MalformedJsonException {
        assertThat(CanonicalJson.sorted(JsonReader.read("{ \"🐾\":1,\"\uffee\":[true,{\"b\":1e2,\"a\":null}] }")))
                .isEqualTo("{\"\uffee\":[true,{\"a\":null,\"b\":1e2}],\"🐾\":1}");
    }

    @Test
    void keys_ofARequest_stayInTheirOrder() throws MalformedJsonException {
        assertThat(CanonicalJson.asWritten(JsonReader.read("{\"b\": \"\\u0001\\n\\\"\\\\\", \"a\": 5.0}")))
                .isEqualTo("{\"b\":\"\\u0001\\n\\\"\\\\\",\"a\":5.0}");
    }
}
