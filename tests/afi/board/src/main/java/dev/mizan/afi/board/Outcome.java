package dev.mizan.afi.board;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What came of one case on one adapter.
 *
 * @param id the case
 * @param passed whether the adapter did what the case expects
 * @param owed what lists the case as still failing there
 * @param answers what the adapter answered, as it is compared with the others
 * @param report what was different, for people; empty if nothing was
 */
record Outcome(String id, boolean passed, Optional<OwedCases.Entry> owed, List<String> answers, String report) {

    Outcome {
        answers = List.copyOf(answers);
    }

    /** What it means for the board. */
    enum Verdict {
        /** The adapter does it. */
        PASSED,
        /** The adapter does not do it, and is not expected to yet. */
        OWED,
        /** The adapter does not do it. */
        FAILED,
        /** The adapter does it, and is said not to. */
        PASSED_THOUGH_OWED;

        String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }

        static Verdict of(String word) {
            return valueOf(word.toUpperCase(Locale.ROOT).replace('-', '_'));
        }
    }

    Verdict verdict() {
        if (owed.isPresent()) {
            return passed ? Verdict.PASSED_THOUGH_OWED : Verdict.OWED;
        }
        return passed ? Verdict.PASSED : Verdict.FAILED;
    }

    /** Why the build has to fail; empty if it has not to. */
    Optional<String> problem(String adapter) {
        return switch (verdict()) {
            case PASSED, OWED -> Optional.empty();
            case FAILED -> Optional.of(report);
            case PASSED_THOUGH_OWED ->
                Optional.of(id + " passes on " + adapter + ", and tests/afi/owed.json says that it is owed: "
                        + owed.orElseThrow().missing()
                        + ". Take the entry \"" + owed.orElseThrow().cases().text()
                        + "\" out, narrow it, or add \"" + adapter + "\" to its except; then run make parity-table.");
        };
    }
}
