package dev.mizan.codegen.contract;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class WordsTest {

    @ParameterizedTest
    @CsvSource({
        "user_id, user_id, UserId, UserId, userId",
        "userId, user_id, UserId, UserId, userId",
        "ON_LEAVE, on_leave, ONLEAVE, OnLeave, oNLEAVE",
        "on leave, on_leave, OnLeave, OnLeave, onLeave",
        "HTTPServer, http_server, HTTPServer, HTTPServer, hTTPServer",
        "__proto__, proto, Proto, Proto, proto",
        "a-b.c, a_b_c, ABC, ABC, aBC",
        "2nd, n2nd, N2nd, N2nd, n2nd",
        "☃, u2603, U2603, U2603, u2603",
        "naïve, naïve, Naïve, Naïve, naïve"
    })
    void words_becomeNamesOfEachConvention(String name, String snake, String pascal, String calm, String camel) {
        Words words = Words.of(name);
        assertThat(List.of(words.snake(), words.pascal(), words.calmPascal(), words.camel()))
                .containsExactly(snake, pascal, calm, camel);
    }

    @Test
    void name_ofNothing_isEmpty() {
        assertThat(Words.of("").pascal()).isEqualTo("Empty");
    }

    @Test
    void siblings_getNumbersThatNobodyHas() {
        assertThat(SiblingNames.distinct(List.of("a", "a", "a2", "a", "b"), Set.of("b")))
                .containsExactly("a", "a3", "a2", "a4", "b2");
    }
}
