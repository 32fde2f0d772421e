package dev.mizan.codegen.python;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.Optional;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class PythonCodeTest {

    @ParameterizedTest
    @CsvSource({
        "Owner, Owner",
        "a-b, a_2db",
        "$, n_24",
        "0-x, n0_2dx",
        "__proto__, proto__",
        "None, None_",
        "match, match",
        "ﬁ, fi",
        "'', empty"
    })
    void identifier_isTheClosestName(String name, String expected) {
        assertThat(PythonIdentifier.verbatim(name)).hasToString(expected);
    }

    @Test
    void string_escapesWhatEndsBreaksOrHidesIt() {
        assertThat(new PythonString("a\"b")).hasToString("'a\"b'");
        assertThat(new PythonString("a\"b'c")).hasToString("\"a\\\"b'c\"");
        assertThat(new PythonString("\\ \n \t \r")).hasToString("\"\\\\ \\n \\t \\r\"");
        assertThat(new PythonString("\u0000\u202e\ud83d\ude42")).hasToString("\"\\x00\\u202e\ud83d\ude42\"");
        assertThat(new PythonString(new String(Character.toChars(0xe0001)))).hasToString("\"\\U000e0001\"");
    }

    @Test
    void doc_neverEndsBeforeItsEnd() {
        assertThat(doc("\"\"\"")).isEqualTo("\"\"\"\\\"\"\\\"\"\"\"");
        assertThat(doc("ends with \"")).isEqualTo("\"\"\"ends with \\\"\"\"\"");
        assertThat(doc("a \\ b")).isEqualTo("\"\"\"a \\\\ b\"\"\"");
    }

    @Test
    void doc_thatIsLong_isWrapped() {
        assertThat(doc("word ".repeat(30)))
                .isEqualTo("\"\"\"" + "word ".repeat(16).strip() + "\n"
                        + "word ".repeat(14).strip() + "\n\"\"\"");
        assertThat(doc("One.\n\nTwo.")).isEqualTo("\"\"\"One.\n\nTwo.\n\"\"\"");
    }

    private static String doc(String text) {
        return PythonDoc.at(4).text(Optional.of(text)).build().orElseThrow().lines().stream()
                .map(PythonDocLine::toString)
                .collect(Collectors.joining("\n"));
    }

    @Test
    void layout_breaksWhereAFormatterWould() {
        String name = "a".repeat(40);
        assertThat(PythonLayout.apply("return f(" + name + ", " + name + ")"))
                .isEqualTo("return f(\n    " + name + ", " + name + "\n)\n");
        assertThat(PythonLayout.apply("return f(" + name + ", " + name + ", [" + name + "])"))
                .isEqualTo("return f(\n    " + name + ",\n    " + name + ",\n    [" + name + "],\n)\n");
        assertThat(PythonLayout.apply("def f(" + name + ": int, b" + name.substring(9) + ") -> list[int]:"))
                .isEqualTo("def f(\n    " + name + ": int, b" + name.substring(9) + "\n) -> list[int]:\n");
        assertThat(PythonLayout.apply("X: TypeAlias = " + name + " | " + name + " | " + name))
                .isEqualTo("X: TypeAlias = (\n    " + name + "\n    | " + name + "\n    | " + name + "\n)\n");
        assertThat(PythonLayout.apply("from .x import " + name + ", " + name))
                .isEqualTo("from .x import (\n    " + name + ",\n    " + name + ",\n)\n");
    }

    @Test
    void layout_seesNoBracketsInStrings() {
        String text = "\"" + "(".repeat(40) + "\\\"" + "\"";
        String other = "'" + "]".repeat(36) + "'";
        assertThat(PythonLayout.apply("function_name(" + text + ", " + other + ")"))
                .isEqualTo("function_name(\n    " + text + ", " + other + "\n)\n");
    }
}
