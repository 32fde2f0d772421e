package dev.mizan.ir;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.tuple;

import java.util.List;
import org.junit.jupiter.api.Test;

final class KdlReaderTest {

    @Test
    void contract_withEveryProduction_readsBack() {
        assertThat(KdlReader.readContract("golden", Goldens.read("every-production/contract.kdl")))
                .isEqualTo(EveryProduction.document().canonical());
    }

    @Test
    void fragment_withServerParts_readsBack() {
        assertThat(KdlReader.read("golden", Goldens.read("every-production/fragment.kdl")))
                .isEqualTo(EveryProduction.fragment().canonical());
    }

    @Test
    void handWrittenDocument_isWrittenCanonically() {
        String canonical = KdlWriter.write(KdlReader.read("hand", Goldens.read("hand-written/input.kdl")));

        Goldens.assertMatches("hand-written/canonical.kdl", canonical);
    }

    @Test
    void emptyDocument_isEmpty() {
        assertThat(KdlReader.read("empty", "")).isEqualTo(MizanIr.EMPTY);
        assertThat(KdlReader.read("empty", "\ufeff// nothing\n/- kdl-version 2\n"))
                .isEqualTo(MizanIr.EMPTY);
    }

    @Test
    void problems_carryTheSource() {
        assertThatThrownBy(() -> KdlReader.read("a/b.kdl", "\n  typ \"A\""))
                .isInstanceOf(IrException.class)
                .hasMessage(
                        "a/b.kdl:2:3: unknown node \"typ\" in the document (expected: channel, context, error, form,"
                                + " function, type). Did you mean \"type\"?");
    }

    @Test
    void everyKindOfNewline_countsOnce() {
        String document = "// a\r\n// b\r// c\n// d\u0085// e\u000b// f\f// g\u2028// h\u2029typ";

        assertThatThrownBy(() -> KdlReader.read("x", document))
                .isInstanceOfSatisfying(
                        IrException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::line, Problem::column)
                                .containsExactly(tuple(9, 1)));
    }

    @Test
    void columns_countCodePoints() {
        assertThatThrownBy(() -> KdlReader.read("x", "/* \ud83d\udc3e */ typ"))
                .isInstanceOfSatisfying(
                        IrException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::column)
                                .containsExactly(9));
    }

    @Test
    void hostileNesting_isRefusedWithoutOverflow() {
        String deep = "list {".repeat(100_000);

        assertThatThrownBy(() -> KdlReader.read("deep", deep))
                .isInstanceOfSatisfying(
                        IrException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::message)
                                .containsExactly("nested deeper than 128 blocks"));
    }

    @Test
    void problems_areSortedByPlace() {
        String document = "error \"B\" status=1\nerror \"A\" status=2\ntype \"T\"\n";

        assertThatThrownBy(() -> KdlReader.read("x", document))
                .isInstanceOfSatisfying(
                        IrException.class,
                        refused -> assertThat(refused.problems())
                                .extracting(Problem::line)
                                .isEqualTo(List.of(1, 2, 3)));
    }
}
