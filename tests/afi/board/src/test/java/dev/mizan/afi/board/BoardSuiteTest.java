package dev.mizan.afi.board;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.afi.board.Column.Reach;
import dev.mizan.afi.board.faults.SeededFaults;
import dev.mizan.wire.CaseFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Set;
import java.util.TreeSet;
import java.util.stream.Collectors;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

final class BoardSuiteTest {

    private static final Path ROOT = Path.of(System.getProperty("mizan.root"));

    /** Proven by the board's own checks; {@link OwnCheckTest} spoils those. */
    private static final String WITHOUT_CASES = "ir-export";

    @TempDir
    Path temp;

    @Test
    void suite_ofThisRepository_hasAllRowsAndColumns() {
        BoardSuite suite = BoardSuite.load(ROOT);

        assertThat(suite.capabilities().columns())
                .extracting(Column::adapter)
                .containsExactly("spring-boot", "quarkus", "helidon", "desktop", "node");
        assertThat(suite.capabilities().all()).hasSize(26);
        assertThat(suite.cases()).hasSizeGreaterThan(450);
    }

    @Test
    void withoutHttp_exactlyTheCapabilitiesOfHttpMeanNothing() {
        assertThat(BoardSuite.load(ROOT).capabilities().all())
                .filteredOn(each -> !each.appliesTo(Reach.IPC))
                .extracting(Capability::id)
                .containsExactly("invalidation-header", "edge-manifest", "psr", "session-csrf", "ssr", "mwt");
    }

    @Test
    void everyCapabilityOfTheFirstAdapter_hasAFaultThatBreaksIt() {
        BoardSuite suite = BoardSuite.load(ROOT);
        Set<String> shown = suite.capabilities().all().stream()
                .filter(capability -> suite.ids().stream()
                        .anyMatch(id -> capability.provenBy(id, Reach.HTTP)
                                && suite.owed().of(id, "spring-boot").isEmpty()))
                .map(Capability::id)
                .filter(id -> !id.equals(WITHOUT_CASES))
                .collect(Collectors.toCollection(TreeSet::new));

        assertThat(SeededFaults.capabilities()).isEqualTo(shown);
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', quoteCharacter = '`', textBlock = """
            protocol/spec/capabilities.json | "headers/"      | "haeders/"        | "haeders/" means no case
            protocol/spec/capabilities.json | "calls/good/"   | "calls/good/a"    | calls/good/b proves no capability
            protocol/spec/capabilities.json | "ipc"           | "icp"             | columns.reach: "icp" (expected: http
            protocol/spec/capabilities.json | "http": ["head  | "htpp": ["head    | capabilities: "htpp" is not known
            tests/afi/owed.json             | "cases": "later/" | "cases": "latter/" | "latter/" means no case
            tests/afi/owed.json             | "missing":      | "except": ["x"], "missing": | (expected: some of other
            tests/afi/owed.json             | "avatar": "later/" | "avatar": "x"  | avatar: "x" means no case
            """)
    void suite_withAMistake_isRefused(String file, String right, String wrong, String message) throws IOException {
        Repository repository = new Repository(temp);
        String before = Files.readString(temp.resolve(file));
        repository.write(file, before.replace(right, wrong));

        assertThat(before).contains(right);
        assertThatThrownBy(repository::suite)
                .isInstanceOf(CaseFileException.class)
                .hasMessageContaining(message);
    }

    @Test
    void outcome_ofAnOwedCase_mustBeAFailure() {
        BoardSuite suite = new Repository(temp).suite();
        Outcome passed = new Outcome("later/some/a", true, suite.owed().of("later/some/a", "web"), List.of(), "");
        Outcome failed = new Outcome("later/some/a", false, passed.owed(), List.of(), "report");

        assertThat(failed.problem("web")).isEmpty();
        assertThat(passed.problem("web"))
                .hasValue("later/some/a passes on web, and tests/afi/owed.json says that it is owed: it is not there."
                        + " Take the entry \"later/\" out, narrow it, or add \"web\" to its except; then run"
                        + " make parity-table.");
    }

    @Test
    void outcome_ofAFailure_isItsReport() {
        BoardSuite suite = new Repository(temp).suite();
        Outcome failed =
                new Outcome("calls/good/a", false, suite.owed().of("calls/good/a", "web"), List.of(), "report");

        assertThat(failed.problem("web")).hasValue("report");
    }
}
