package dev.mizan.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.runtime.json.JsonValue.JsonNumber;
import java.nio.charset.StandardCharsets;
import java.util.Random;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.MethodSource;
import org.junit.jupiter.params.provider.ValueSource;

class JsonWriterTest {

    private static String text(JsonWriter.Content content) {
        return new String(JsonWriter.bytes(content), StandardCharsets.UTF_8);
    }

    /** Thousandths are written without the way over text; both ways have to agree, and so do the neighbours. */
    @Test
    void number_ofThousandths_isWrittenAsAnyOther() {
        Random random = new Random(7);
        for (int i = 0; i < 200_000; i++) {
            double whole = random.nextLong(1L << random.nextInt(1, 54)) * (random.nextBoolean() ? 1 : -1);
            double value = whole / (random.nextBoolean() ? 1_000 : 100);
            for (double each : new double[] {value, Math.nextUp(value), Math.nextDown(value)}) {
                assertThat(text(out -> out.number(each))).isEqualTo(EcmaNumbers.format(each));
            }
        }
    }

    /** The samples of RFC 8785, appendix B. */
    @ParameterizedTest
    @CsvSource({
        "0000000000000000, 0",
        "8000000000000000, 0",
        "0000000000000001, 5e-324",
        "8000000000000001, -5e-324",
        "7fefffffffffffff, 1.7976931348623157e+308",
        "ffefffffffffffff, -1.7976931348623157e+308",
        "4340000000000000, 9007199254740992",
        "c340000000000000, -9007199254740992",
        "4430000000000000, 295147905179352830000",
        "44b52d02c7e14af5, 9.999999999999997e+22",
        "44b52d02c7e14af6, 1e+23",
        "44b52d02c7e14af7, 1.0000000000000001e+23",
        "444b1ae4d6e2ef4e, 999999999999999700000",
        "444b1ae4d6e2ef4f, 999999999999999900000",
        "444b1ae4d6e2ef50, 1e+21",
        "3eb0c6f7a0b5ed8c, 9.999999999999997e-7",
        "3eb0c6f7a0b5ed8d, 0.000001",
        "41b3de4355555553, 333333333.3333332",
        "41b3de4355555554, 333333333.33333325",
        "41b3de4355555555, 333333333.3333333",
        "41b3de4355555556, 333333333.3333334",
        "41b3de4355555557, 333333333.33333343",
        "becbf647612f3696, -0.0000033333333333333333",
        "43143ff3c1cb0959, 1424953923781206.2"
    })
    void number_isWrittenAsRfc8785Does(String bits, String expected) {
        double value = Double.longBitsToDouble(Long.parseUnsignedLong(bits, 16));

        assertThat(text(out -> out.number(value))).isEqualTo(expected);
    }

    /** Where Java's own text has one digit more than needed, and around them. */
    @ParameterizedTest
    @CsvSource({"1, 5e-324", "2, 1e-323", "3, 1.5e-323", "4, 2e-323", "5, 2.5e-323", "20, 1e-322", "21, 1.04e-322"})
    void number_thatIsSubnormal_isAsShortAsItCanBe(long bits, String expected) {
        assertThat(text(out -> out.number(Double.longBitsToDouble(bits)))).isEqualTo(expected);
    }

    @ParameterizedTest
    @ValueSource(doubles = {Double.NaN, Double.POSITIVE_INFINITY, Double.NEGATIVE_INFINITY})
    void number_thatIsNone_isRefused(double value) {
        assertThatThrownBy(() -> text(out -> out.number(value))).isInstanceOf(UnencodableException.class);
    }

    @ParameterizedTest
    @ValueSource(longs = {0, 1, -1, 9, 10, -10, 99, 100, Integer.MIN_VALUE, Long.MAX_VALUE, Long.MIN_VALUE})
    void integer_isWrittenWithAllItsDigits(long value) {
        assertThat(text(out -> out.integer(value))).isEqualTo(Long.toString(value));
    }

    @ParameterizedTest
    @CsvSource({"-0, 0", "5, 5", "1.50, 1.5", "1e2, 100", "12345678901234567890, 12345678901234567000"})
    void numberOfATree_isWrittenCanonically(String number, String expected) {
        assertThat(JsonWriter.canonical(new JsonNumber(number))).isEqualTo(expected);
    }

    @Test
    void string_escapesWhatHasToBeAndNothingElse() {
        String value = "\" \\ / \b \f \n \r \t \u0000 \u001f \u007f \u0080 é \u07ff \u2028 \uffff \ud83d\udc3e";

        assertThat(text(out -> out.string(value)))
                .isEqualTo("\"\\\" \\\\ / \\b \\f \\n \\r \\t \\u0000 \\u001f \u007f \u0080 é \u07ff \u2028 \uffff "
                        + "\ud83d\udc3e\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"\ud83d", "\udc3e", "\ud83dx", "\udc3e\ud83d", "a\ud83d\ud83d\udc3e"})
    void string_withHalfAPair_isRefused(String value) {
        assertThatThrownBy(() -> text(out -> out.string(value))).isInstanceOf(UnencodableException.class);
    }

    @Test
    void string_ofAnyLength_isWritten() {
        for (int length : new int[] {0, 1, 4_090, 4_095, 4_096, 100_000}) {
            String plain = "x".repeat(length);
            String wide = "é".repeat(length);
            assertThat(text(out -> out.string(plain))).isEqualTo('"' + plain + '"');
            assertThat(text(out -> out.string(wide))).isEqualTo('"' + wide + '"');
        }
    }

    @Test
    void commas_standBetweenValuesOnly() {
        assertThat(text(out -> {
                    out.startObject();
                    out.name("a");
                    out.startArray();
                    out.integer(1);
                    out.string("{");
                    out.string("[");
                    out.string(":");
                    out.startArray();
                    out.endArray();
                    out.startObject();
                    out.endObject();
                    out.endArray();
                    out.name(JsonName.of("b\"é"));
                    out.nothing();
                    out.name("c");
                    out.raw("[1]".getBytes(StandardCharsets.UTF_8));
                    out.endObject();
                }))
                .isEqualTo("{\"a\":[1,\"{\",\"[\",\":\",[],{}],\"b\\\"é\":null,\"c\":[1]}");
    }

    @Test
    void tag_standsAtItsPlaceAmongTheMembersOfItsObjectOnly() {
        assertThat(text(out -> {
                    out.startArray();
                    out.tagNext("k", "tag");
                    out.startObject();
                    out.name("a");
                    out.startObject();
                    out.name("z");
                    out.bool(true);
                    out.endObject();
                    out.name(JsonName.of("z"));
                    out.bool(false);
                    out.endObject();
                    out.tagNext("k", "last");
                    out.startObject();
                    out.endObject();
                    out.endArray();
                }))
                .isEqualTo("[{\"a\":{\"z\":true},\"k\":\"tag\",\"z\":false},{\"k\":\"last\"}]");
    }

    @Test
    void writers_mayBeNestedAndMayFail() {
        String outer = text(out -> {
            out.startArray();
            assertThatThrownBy(() -> text(inner -> {
                        inner.string("inner");
                        inner.number(Double.NaN);
                    }))
                    .isInstanceOf(UnencodableException.class);
            out.raw(JsonWriter.bytes(inner -> inner.string("inner")));
            out.endArray();
        });

        assertThat(outer).isEqualTo("[\"inner\"]");
    }

    static Stream<JsonWriter.Content> valuesWithoutMembers() {
        return Stream.of(
                out -> out.string("a"),
                out -> out.integer(5),
                out -> out.number(0.5),
                out -> out.bool(true),
                JsonWriter::nothing,
                out -> out.raw("5".getBytes(StandardCharsets.UTF_8)),
                JsonWriter::startArray);
    }

    /** The tag would end up in some later object. */
    @ParameterizedTest
    @MethodSource("valuesWithoutMembers")
    void tag_beforeAValueThatIsNoObject_isRefused(JsonWriter.Content value) {
        assertThatThrownBy(() -> text(out -> {
                    out.startObject();
                    out.name("id");
                    out.tagNext("type", "Num");
                    value.write(out);
                }))
                .isInstanceOf(UnencodableException.class)
                .hasMessage("type: \"Num\" before a value that is no object"
                        + " (expected: a case of a sealed type is an object)");
    }
}
