package dev.mizan.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class NamesTest {

    @ParameterizedTest
    @CsvSource({
        "update_profile, updateProfile",
        "updateProfile, updateProfile",
        "contact.submit, contactSubmit",
        "a-b.c_d, aBCD",
        "_hidden, Hidden",
        "a__b, aB",
        "trailing_, trailing",
        "UPPER_CASE, UPPERCASE",
        "x, x"
    })
    void camel_joinsPieces(String wireName, String camel) {
        assertThat(Names.camel(wireName)).isEqualTo(camel);
    }

    @ParameterizedTest
    @CsvSource({"user_profile, UserProfile", "echo, Echo", "userProfile, UserProfile", "contact.submit, ContactSubmit"})
    void pascal_startsWithACapital(String wireName, String pascal) {
        assertThat(Names.pascal(wireName)).isEqualTo(pascal);
    }

    @ParameterizedTest
    @CsvSource({
        "userId, user_id",
        "HTTPServer, http_server",
        "userID, user_id",
        "address2Line, address2_line",
        "address2, address2",
        "already_snake, already_snake",
        "Already_Snake, already_snake",
        "x, x",
        "aB, a_b",
        "parseXMLFile, parse_xml_file"
    })
    void snake_splitsWords(String javaName, String snake) {
        assertThat(Names.snake(javaName)).isEqualTo(snake);
    }

    @ParameterizedTest
    @CsvSource({"user_profile, true", "a.b-c_9, true", "größe, false", "a b, false", "a/b, false", "'', false"})
    void wireName_isOfHeaderCharacters(String name, boolean allowed) {
        assertThat(Names.isWireName(name)).isEqualTo(allowed);
    }

    @ParameterizedTest
    @CsvSource({
        "usr_profile, user_profile",
        "userProfile, user_profile",
        "user_profiel, user_profile",
        "ECHO, echo",
        "ehco, echo"
    })
    void suggestion_isNearest(String word, String expected) {
        assertThat(Suggestions.closest(word, List.of("user_profile", "user_orders", "echo")))
                .contains(expected);
    }

    @Test
    void suggestion_ofSomethingFarAway_isNone() {
        assertThat(Suggestions.closest("whatever", List.of("user_profile", "echo")))
                .isEmpty();
        assertThat(Suggestions.didYouMean("whatever", List.of("echo"))).isEmpty();
    }

    @Test
    void suggestion_ofEquallyNear_isFirstByCodePoint() {
        assertThat(Suggestions.closest("cat", List.of("rat", "bat", "hat"))).contains("bat");
    }
}
