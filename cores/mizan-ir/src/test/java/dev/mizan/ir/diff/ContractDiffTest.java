package dev.mizan.ir.diff;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.ir.MizanIr;
import java.io.IOException;
import java.util.EnumSet;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

final class ContractDiffTest {

    static List<DiffCase> cases() throws IOException {
        return DiffCase.all();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void changes_areThoseOfTheCase(DiffCase one) throws IOException {
        String actual = DiffCase.render(ContractDiff.between(one.olderContract(), one.newerContract()));
        if (System.getProperty("goldens.update") != null) {
            one.update(actual);
            return;
        }
        assertThat(actual).isEqualTo(one.changes());
    }

    @ParameterizedTest
    @MethodSource("cases")
    void contract_hasNoChangesAgainstItself(DiffCase one) {
        assertThat(ContractDiff.between(one.olderContract(), one.olderContract()))
                .isEmpty();
        assertThat(ContractDiff.between(one.newerContract(), one.newerContract()))
                .isEmpty();
    }

    /** What breaks older clients of a newer server breaks newer clients of an older one when the change is undone. */
    @ParameterizedTest
    @MethodSource("cases")
    void change_undoneBreaksTheOtherDirection(DiffCase one) {
        MizanIr older = one.olderContract();
        MizanIr newer = one.newerContract();

        assertThat(breaking(ContractDiff.between(older, newer), true))
                .isEqualTo(breaking(ContractDiff.between(newer, older), false));
        assertThat(breaking(ContractDiff.between(older, newer), false))
                .isEqualTo(breaking(ContractDiff.between(newer, older), true));
    }

    private static Set<String> breaking(List<Change> changes, boolean oldClient) {
        Set<String> paths = new HashSet<>();
        for (Change change : changes) {
            if (!(oldClient ? change.oldClientNewServer() : change.newClientOldServer()).compatible()) {
                paths.add(change.path());
            }
        }
        return paths;
    }

    @Test
    void everyKindOfChange_standsInACase() throws IOException {
        Set<ChangeKind> missing = EnumSet.allOf(ChangeKind.class);
        for (DiffCase one : DiffCase.all()) {
            ContractDiff.between(one.olderContract(), one.newerContract())
                    .forEach(change -> missing.remove(change.kind()));
        }
        assertThat(missing).isEmpty();
    }

    @ParameterizedTest
    @MethodSource("cases")
    void sentences_areSentences(DiffCase one) {
        assertThat(ContractDiff.between(one.olderContract(), one.newerContract()))
                .isNotEmpty()
                .allSatisfy(change -> {
                    assertThat(change.description()).endsWith(".").doesNotContain("Optional[", "Shape[");
                    assertThat(List.of(
                                    change.oldClientNewServer(),
                                    change.newClientOldServer(),
                                    change.oldCodeNewClient()))
                            .allSatisfy(verdict -> assertThat(verdict.reason()).matches("[A-Z].*\\."));
                });
    }
}
