package dev.mizan.codegen.typescript;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class TypeScriptCodeTest {

    @ParameterizedTest
    @CsvSource({
        "Owner, Owner",
        "class, class_",
        "string, string_",
        "Promise, Promise_",
        "a-b, a_2db",
        "0day, _0day",
        "Größe, Größe",
        "名前, 名前",
        "☃, _2603",
        "$x, $x",
        "'', _",
    })
    void identifier_ofAName(String name, String expected) {
        assertThat(TypeScriptIdentifier.of(name)).hasToString(expected);
    }

    @Test
    void string_escapesWhatEndsOrHidesIt() {
        assertThat(new TypeScriptString("'a\"b\\c\n\r\t\0\u2028\u202e\ud800🐾${x}`*/"))
                .hasToString("\"'a\\\"b\\\\c\\n\\r\\t\\u0000\\u2028\\u202e\\ud800🐾${x}`*/\"");
    }

    @Test
    void string_withQuotes_takesTheOnesThatNeedFewerEscapes() {
        assertThat(new TypeScriptString("say \"hi\"")).hasToString("'say \"hi\"'");
        assertThat(new TypeScriptString("it's")).hasToString("\"it's\"");
        assertThat(new TypeScriptString("\"\"'")).hasToString("'\"\"\\''");
    }

    @ParameterizedTest
    @CsvSource({"name, name", "class, class", "__proto__, __proto__", "a-b, \"a-b\"", "'', \"\"", "1, \"1\""})
    void key_isQuotedWhereItMustBe(String name, String expected) {
        assertThat(new TypeScriptKey(name)).hasToString(expected);
    }

    @Test
    void objectKey_neverSetsThePrototype() {
        assertThat(new TypeScriptObjectKey("__proto__")).hasToString("[\"__proto__\"]");
        assertThat(new TypeScriptObjectKey("constructor")).hasToString("constructor");
    }

    @Test
    void access_usesBracketsWhereItMust() {
        assertThat(new TypeScriptAccess("userId")).hasToString(".userId");
        assertThat(new TypeScriptAccess("a b")).hasToString("[\"a b\"]");
    }

    @Test
    void list_ofAUnion_isParenthesised() {
        assertThat(new TypeScriptType.ListOf(TypeScriptType.Keyword.STRING.orNull(), false))
                .hasToString("(string | null)[]");
        assertThat(new TypeScriptType.ListOf(new TypeScriptType.ListOf(TypeScriptType.Keyword.STRING, true), true))
                .hasToString("readonly (readonly string[])[]");
        assertThat(TypeScriptType.Keyword.STRING.orNull().orNull()).hasToString("string | null");
    }

    @Test
    void doc_cannotEndItsCommentOrStartATag() {
        Optional<TypeScriptDoc> doc = TypeScriptDoc.at(0)
                .text("Ends */ here\u2028\n@deprecated no\n  @x")
                .build();
        assertThat(doc.orElseThrow().lines())
                .extracting(TypeScriptDocLine::text)
                .containsExactly("Ends *\\/ here", "\\@deprecated no", "  \\@x");
    }

    @Test
    void doc_longLines_areWrapped() {
        List<TypeScriptDocLine> lines = TypeScriptDoc.at(2)
                .text("word ".repeat(50))
                .build()
                .orElseThrow()
                .lines();
        assertThat(lines).hasSize(3).allMatch(line -> line.text().length() <= 95);
    }

    @Test
    void doc_withoutText_isNone() {
        assertThat(TypeScriptDoc.at(0).text(Optional.of(" \n ")).build()).isEmpty();
    }
}
