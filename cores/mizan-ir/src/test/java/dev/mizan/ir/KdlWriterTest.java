package dev.mizan.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import java.util.List;
import java.util.Optional;
import java.util.TreeMap;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class KdlWriterTest {

    @Test
    void document_withEveryProduction_matchesGolden() {
        Goldens.assertMatches("every-production/contract.kdl", KdlWriter.write(EveryProduction.document()));
    }

    @Test
    void fragment_withServerParts_matchesGolden() {
        Goldens.assertMatches("every-production/fragment.kdl", KdlWriter.write(EveryProduction.fragment()));
    }

    @Test
    void emptyDocument_isEmptyText() {
        assertThat(KdlWriter.write(MizanIr.EMPTY)).isEmpty();
    }

    @Test
    void groups_areSortedByCodePointNotByUtf16Unit() {
        String belowSurrogates = "a\uff5e";
        String beyondBasicPlane = "a\ud83d\udc3e";
        MizanIr ir = Samples.ir(Samples.struct(beyondBasicPlane), Samples.struct(belowSurrogates));

        assertThat(KdlWriter.write(ir).lines().filter(line -> line.startsWith("type")))
                .containsExactly("type \"" + belowSurrogates + "\" {", "type \"" + beyondBasicPlane + "\" {");
    }

    @ParameterizedTest
    @CsvSource({
        "1.0, 1.0",
        "0.0, 0.0",
        "-0.0, -0.0",
        "100.0, 100.0",
        "0.1, 0.1",
        "-2.5, -2.5",
        "123456789012345680000.0, 123456789012345680000.0",
        "1e21, 1e+21",
        "1.5e300, 1.5e+300",
        "0.000001, 0.000001",
        "1e-7, 1e-7",
        "1.25e-7, 1.25e-7",
        "4.9e-324, 5e-324",
        "1.7976931348623157e308, 1.7976931348623157e+308",
        "0.30000000000000004, 0.30000000000000004"
    })
    void decimal_isShortestRoundTrip(double value, String written) {
        assertThat(KdlScalars.write(new Literal.Decimal(value))).isEqualTo(written);
    }

    @Test
    void halfASurrogatePair_isRefused() {
        MizanIr ir = Samples.ir(new FormDef("f", Optional.of("half \ud83d"), Samples.STRING));

        assertThatThrownBy(() -> KdlWriter.write(ir)).hasMessageContaining("half a surrogate pair");
    }

    @Test
    void attributeName_thatIsAKeyword_isQuoted() {
        TreeMap<String, Literal> attributes = new TreeMap<>();
        attributes.put("true", Literal.Whole.of(1));
        attributes.put("größe", Literal.Whole.of(2));
        ConstraintDef constraint = new ConstraintDef("own", attributes, List.of());

        assertThat(ShapeNodes.text(constraint)).isEqualTo("constraint \"own\" \"größe\"=2 \"true\"=1\n");
    }
}
