package dev.mizan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.ir.diff.Change;
import dev.mizan.ir.diff.Change.Verdict;
import dev.mizan.ir.diff.ContractDiff;
import dev.mizan.replay.HistoryCase.Side;
import java.util.List;
import java.util.function.Function;
import java.util.function.Predicate;
import java.util.stream.Stream;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** Changes by hand, each verdict held against what really happens. See {@code src/test/resources/README.md}. */
final class HistoryTest {

    private static final String UNSEEN = "breaks elsewhere";

    private static List<HistoryCase> cases;
    private static Replay replay;

    @BeforeAll
    static void play() throws Exception {
        cases = HistoryCase.all();
        replay = Replay.of(cases);
    }

    @Test
    void history_hasThirtyChangesOrMore() {
        assertThat(cases).hasSizeGreaterThanOrEqualTo(30);
    }

    @TestFactory
    Stream<DynamicTest> verdicts_areThoseOfTheCase() {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    List<String> actual =
                            changes(one).map(change -> line(one, change)).toList();
                    if (System.getProperty("goldens.update") != null) {
                        one.update(actual);
                    } else {
                        assertThat(actual).containsExactlyElementsOf(one.verdicts());
                    }
                }));
    }

    @TestFactory
    Stream<DynamicTest> clientAndServerOfOneSide_understandEachOther() {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    assertThat(replay.failures(one, Side.OLD, Side.OLD, use -> true))
                            .isEmpty();
                    assertThat(replay.failures(one, Side.NEW, Side.NEW, use -> true))
                            .isEmpty();
                    assertThat(replay.compiler(one, "old/uses")).isEmpty();
                    assertThat(replay.compiler(one, "new/uses")).isEmpty();
                    assertThat(replay.compiler(one, "old-control")).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> oldClient_failsAgainstTheNewServerWhereTheVerdictSaysSo() {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(), () -> holdEach(one, Change::oldClientNewServer, Side.OLD, Side.NEW)));
    }

    @TestFactory
    Stream<DynamicTest> newClient_failsAgainstTheOldServerWhereTheVerdictSaysSo() {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(
                        one.name(), () -> holdEach(one, Change::newClientOldServer, Side.NEW, Side.OLD)));
    }

    /** In TypeScript; a case says where only languages with more types see the difference. */
    @TestFactory
    Stream<DynamicTest> oldCode_doesNotCompileWithTheNewClientWhereTheVerdictSaysSo() {
        return cases.stream()
                .map(one -> DynamicTest.dynamicTest(one.name(), () -> {
                    List<String> errors = replay.compiler(one, "old-code");
                    if (one.verdicts().stream().anyMatch(line -> line.endsWith(UNSEEN))) {
                        assertThat(errors).isEmpty();
                    } else {
                        hold(changes(one).map(Change::oldCodeNewClient), errors);
                    }
                }));
    }

    /** Calls and fetches apart, where a case has both: a param may break one and not the other. */
    private static void holdEach(HistoryCase one, Function<Change, Verdict> direction, Side client, Side server) {
        Predicate<String> fetches = use -> use.startsWith("api.fetch");
        List<String> uses = one.uses().get(client);
        boolean both = uses.stream().anyMatch(fetches) && uses.stream().anyMatch(fetches.negate());
        if (!both) {
            hold(changes(one).map(direction), replay.failures(one, client, server, use -> true));
            return;
        }
        hold(
                changes(one)
                        .filter(change -> !change.path().startsWith("function "))
                        .map(direction),
                replay.failures(one, client, server, fetches));
        hold(
                changes(one)
                        .filter(change -> !change.path().startsWith("context "))
                        .map(direction),
                replay.failures(one, client, server, fetches.negate()));
    }

    private static void hold(Stream<Verdict> verdicts, List<String> failures) {
        List<String> breaking = verdicts.filter(verdict -> !verdict.compatible())
                .map(Verdict::reason)
                .toList();
        if (breaking.isEmpty()) {
            assertThat(failures).as("verdict: compatible").isEmpty();
        } else {
            assertThat(failures).as("verdict: breaking. " + breaking).isNotEmpty();
        }
    }

    private static Stream<Change> changes(HistoryCase one) {
        return ContractDiff.between(
                replay.compiled(one, Side.OLD).registry().contract(),
                replay.compiled(one, Side.NEW).registry().contract())
                .stream();
    }

    private static String line(HistoryCase one, Change change) {
        boolean unseen = one.verdicts().stream()
                .anyMatch(line -> line.startsWith(change.kind() + " " + change.path() + ":") && line.endsWith(UNSEEN));
        String code = word(change.oldCodeNewClient());
        return change.kind() + " " + change.path() + ": " + word(change.oldClientNewServer()) + ", "
                + word(change.newClientOldServer()) + ", " + (unseen && code.equals("breaks") ? UNSEEN : code);
    }

    private static String word(Verdict verdict) {
        return verdict.compatible() ? "fine" : "breaks";
    }
}
