package dev.mizan.afi.board;

import dev.mizan.afi.board.Outcome.Verdict;
import dev.mizan.wire.CaseFileException;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Collectors;

/**
 * What the last runs of all adapters say together.
 *
 * @param suite rows, columns and cases
 * @param joined the adapters that have a folder below {@code tests/afi}
 * @param runs what ran, by adapter
 */
record Board(BoardSuite suite, List<Column> joined, Map<String, RunData> runs) {

    Board {
        joined = List.copyOf(joined);
        runs = Map.copyOf(runs);
    }

    /** What stands in a cell. */
    enum Mark {
        DONE("✅"),
        PARTLY("◑"),
        MISSING("❌"),
        NOT_APPLICABLE("—");

        private final String sign;

        Mark(String sign) {
            this.sign = sign;
        }

        String sign() {
            return sign;
        }

        boolean owed() {
            return this == PARTLY || this == MISSING;
        }
    }

    /**
     * The board of the repository at {@code root}, with the runs in its {@code target/board}.
     *
     * @throws CaseFileException if the suite or a run cannot be used
     * @throws IOException if a run cannot be read
     */
    static Board read(Path root) throws IOException {
        BoardSuite suite = BoardSuite.load(root);
        List<Column> joined = suite.capabilities().columns().stream()
                .filter(column -> Files.exists(
                        root.resolve("tests/afi").resolve(column.adapter()).resolve("pom.xml")))
                .toList();
        Map<String, RunData> runs = new LinkedHashMap<>();
        for (Column column : joined) {
            Path file = root.resolve("target/board").resolve(column.adapter() + ".json");
            if (Files.exists(file)) {
                runs.put(column.adapter(), RunData.read(file));
            }
        }
        return new Board(suite, joined, runs);
    }

    /** Everything because of which there is no board to be proud of, a sentence each. */
    List<String> problems() {
        List<String> problems = new ArrayList<>();
        for (Column column : joined) {
            RunData run = runs.get(column.adapter());
            if (run == null
                    || !run.suite().equals(suite.digest())
                    || run.cases().size() < run.planned()) {
                problems.add(column.adapter() + ": no whole run of today's cases in target/board; make test-afi");
            } else {
                problems.addAll(problems(column, run));
            }
        }
        if (problems.isEmpty()) {
            Column model = joined.getFirst();
            for (Column other : joined.subList(1, joined.size())) {
                problems.addAll(new Parity(model, other).differences(ran(model), ran(other)));
            }
        }
        return problems;
    }

    private List<String> problems(Column column, RunData run) {
        List<String> problems = new ArrayList<>();
        run.cases().forEach((id, recorded) -> {
            if (recorded.verdict() == Verdict.FAILED || recorded.verdict() == Verdict.PASSED_THOUGH_OWED) {
                problems.add(
                        column.adapter() + ": " + id + " " + recorded.verdict().word());
            }
        });
        for (Capability capability : suite.capabilities().all()) {
            if (capability.appliesTo(column.reach())
                    && verdicts(capability, column).isEmpty()) {
                problems.add(column.adapter() + ": no case of " + capability.id() + " ran, so it is not shown to work");
            }
        }
        problems.sort(null);
        return problems;
    }

    private RunData ran(Column column) {
        RunData run = runs.get(column.adapter());
        if (run == null) {
            throw new IllegalStateException(column.adapter() + " has not run");
        }
        return run;
    }

    /** What stands where {@code capability} and {@code column} meet. */
    Mark mark(Capability capability, Column column) {
        if (!capability.appliesTo(column.reach())) {
            return Mark.NOT_APPLICABLE;
        }
        Map<Boolean, Long> counts = verdicts(capability, column).stream()
                .collect(Collectors.partitioningBy(verdict -> verdict == Verdict.PASSED, Collectors.counting()));
        long passed = counts.getOrDefault(true, 0L);
        long others = counts.getOrDefault(false, 0L);
        if (passed == 0) {
            return Mark.MISSING;
        }
        return others == 0 ? Mark.DONE : Mark.PARTLY;
    }

    private List<Verdict> verdicts(Capability capability, Column column) {
        RunData run = runs.get(column.adapter());
        return run == null
                ? List.of()
                : run.cases().entrySet().stream()
                        .filter(each -> capability.provenBy(each.getKey(), column.reach()))
                        .map(each -> each.getValue().verdict())
                        .toList();
    }

    /** How many cells there are that apply, and how many of them are owed. */
    Count count() {
        int cells = 0;
        int owed = 0;
        for (Capability capability : suite.capabilities().all()) {
            for (Column column : suite.capabilities().columns()) {
                Mark mark = mark(capability, column);
                cells += mark == Mark.NOT_APPLICABLE ? 0 : 1;
                owed += mark.owed() ? 1 : 0;
            }
        }
        return new Count(cells, owed);
    }

    /** Cells that apply, and those of them that are owed. */
    record Count(int cells, int owed) {}
}
