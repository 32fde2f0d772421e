package dev.mizan.runtime.json;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.runtime.json.Decoding.Violation;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class CodecTest {

    private static final Map<String, JsonCodec<?>> CODECS = Map.ofEntries(
            Map.entry("byte", Codecs.BYTE),
            Map.entry("short", Codecs.SHORT),
            Map.entry("int", Codecs.INTEGER),
            Map.entry("long", Codecs.LONG_NUMBER),
            Map.entry("longText", Codecs.LONG_STRING),
            Map.entry("big", Codecs.BIG_INTEGER),
            Map.entry("decimal", Codecs.BIG_DECIMAL),
            Map.entry("double", Codecs.DOUBLE),
            Map.entry("float", Codecs.FLOAT),
            Map.entry("boolean", Codecs.BOOLEAN),
            Map.entry("string", Codecs.STRING),
            Map.entry("char", Codecs.CHARACTER),
            Map.entry("uuid", Codecs.UUID),
            Map.entry("uri", Codecs.URI),
            Map.entry("bytes", Codecs.BYTES),
            Map.entry("date", Codecs.LOCAL_DATE),
            Map.entry("time", Codecs.LOCAL_TIME),
            Map.entry("instant", Codecs.INSTANT),
            Map.entry("offset", Codecs.OFFSET_DATE_TIME),
            Map.entry("duration", Codecs.DURATION),
            Map.entry("strings", Codecs.list(Codecs.STRING)),
            Map.entry("ints", Codecs.map(Codecs.INTEGER)),
            Map.entry("any", Codecs.ANY));

    private static List<String> problems(JsonCodec<?> codec, String json) throws MalformedJsonException {
        Decoding decoding = new Decoding("args");
        Object value = decoding.decode(JsonReader.read(json), codec);
        List<String> problems = decoding.violations().stream()
                .map(problem -> problem.path() + " " + problem.code())
                .toList();
        if (problems.isEmpty()) {
            assertThat(value).as("a value").isNotNull();
        }
        return problems;
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "byte 127",
                "byte -128",
                "short 32767",
                "int -2147483648",
                "int -0",
                "long 9007199254740991",
                "longText '\"9223372036854775807\"'",
                "big '\"-123456789012345678901234567890\"'",
                "decimal '\"-0.10\"'",
                "decimal '\"1e-10\"'",
                "double 1e308",
                "double 5",
                "float 0.1",
                "char '\"é\"'",
                "uuid '\"0A000000-0000-0000-0000-000000000001\"'",
                "uri '\"/a?b#c\"'",
                "bytes '\"\"'",
                "bytes '\"AA==\"'",
                "date '\"2024-02-29\"'",
                "instant '\"2026-01-31T09:30:00.5Z\"'",
                "offset '\"2026-01-31T09:30:00+01:00\"'",
                "duration '\"PT1H30M\"'",
                "any null",
                "any '[1,{}]'"
            })
    void value_ofItsKind_isRead(String codec, String json) throws MalformedJsonException {
        Decoding decoding = new Decoding("args");
        Object value = decoding.decode(JsonReader.read(json), CODECS.get(codec));

        assertThat(decoding.violations()).isEmpty();
        assertThat(value).isNotNull();
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ' ',
            value = {
                "byte 128",
                "byte -129",
                "short 32768",
                "int 2147483648",
                "int 5.7",
                "int 5.0",
                "int 1e2",
                "int '\"5\"'",
                "int true",
                "int []",
                "long 9007199254740992",
                "long -9007199254740992",
                "long 99999999999999999999999",
                "longText 5",
                "longText '\"9223372036854775808\"'",
                "longText '\"05\"'",
                "longText '\"+5\"'",
                "longText '\"5.0\"'",
                "longText '\"\"'",
                "big '\"1e3\"'",
                "decimal '\".5\"'",
                "decimal '\"5.\"'",
                "decimal '\"0x1\"'",
                "decimal '\"1e1001\"'",
                "decimal 5",
                "double '\"5\"'",
                "double 1e309",
                "float 1e39",
                "boolean 1",
                "boolean '\"true\"'",
                "string 5",
                "string false",
                "char '\"ab\"'",
                "char '\"\"'",
                "uuid '\"1-1-1-1-1\"'",
                "uuid '\"x\"'",
                "uuid '\"0A0000000-000-0000-0000-000000000001\"'",
                "uri '\"a b\"'",
                "bytes '\"A\"'",
                "bytes '\"AA\"'",
                "bytes '\"A-==\"'",
                "date '\"2023-02-29\"'",
                "date '\"2023-2-1\"'",
                "time '\"25:00\"'",
                "instant '\"2026-01-31\"'",
                "instant 0",
                "offset '\"2026-01-31T09:30:00\"'",
                "duration '\"1h\"'",
                "strings {}",
                "ints []",
                "any 1e400",
                "any '[[-1e400]]'"
            })
    void value_ofAnotherKind_isATypeError(String codec, String json) throws MalformedJsonException {
        assertThat(problems(CODECS.get(codec), json)).containsExactly("args type");
    }

    @ParameterizedTest
    @ValueSource(strings = {"int", "string", "boolean", "strings", "ints", "date"})
    void nothing_whereAValueIsNeeded_isRequired(String codec) throws MalformedJsonException {
        assertThat(problems(CODECS.get(codec), "null")).containsExactly("args required");
    }

    @Test
    void elementsAndMembers_areReportedWhereTheyStand() throws MalformedJsonException {
        JsonCodec<?> codec = Codecs.map(Codecs.list(Codecs.INTEGER));

        assertThat(problems(codec, "{\"b\":[1,null,\"x\"],\"a\":5}"))
                .containsExactly("args.a type", "args.b[1] required", "args.b[2] type");
    }

    @Test
    void deepPlaces_areReported() throws MalformedJsonException {
        JsonCodec<?> codec = Codecs.INTEGER;
        for (int i = 0; i < 20; i++) {
            codec = Codecs.list(codec);
        }

        assertThat(problems(codec, "[".repeat(20) + "true" + "]".repeat(20)))
                .containsExactly("args" + "[0]".repeat(20) + " type");
    }

    @Test
    void problems_areSortedOnceAndBounded() {
        List<Violation> many = java.util.stream.IntStream.range(0, 1_000)
                .mapToObj(i -> new Violation("type", "m", "p" + i % 500))
                .toList();

        List<Violation> sorted = Decoding.sorted(many);
        assertThat(sorted).hasSize(Decoding.MAX_VIOLATIONS).doesNotHaveDuplicates();
        assertThat(sorted).isSortedAccordingTo(java.util.Comparator.comparing(Violation::path));
    }

    @Test
    void set_countsARepeatedElementOnceAndKeepsItsOrder() throws MalformedJsonException {
        assertThat(new Decoding("args").decode(JsonReader.read("[3,1,3]"), Codecs.set(Codecs.INTEGER)))
                .containsExactly(3, 1);
    }

    @Test
    void optional_isEmptyForNull() throws MalformedJsonException {
        JsonCodec<Optional<Integer>> codec = Codecs.optional(Codecs.INTEGER);

        assertThat(new Decoding("args").decode(JsonReader.read("null"), codec)).isEqualTo(Optional.empty());
        assertThat(new String(JsonWriter.bytes(out -> codec.encode(Optional.empty(), out))))
                .isEqualTo("null");
    }

    @Test
    void longBeyondTheSafeRange_isNotWrittenAsANumber() {
        assertThatThrownBy(() -> JsonWriter.bytes(out -> Codecs.LONG_NUMBER.encode(1L << 53, out)))
                .isInstanceOf(UnencodableException.class)
                .hasMessageContaining("Longs.STRING");
    }
}
