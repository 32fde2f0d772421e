package dev.mizan.wire;

import java.util.List;
import java.util.Map;

/**
 * What became of a case.
 *
 * @param id the case
 * @param answers what came back, one answer per exchange up to the one that went wrong
 * @param captured the values taken from the answers, by name
 * @param mismatches everything that was different from what is expected, of the first step that was
 * @param report the mismatches for people, with the request; empty if there is none
 */
public record WireResult(
        String id, List<WireResponse> answers, Map<String, String> captured, List<Mismatch> mismatches, String report) {

    public WireResult {
        answers = List.copyOf(answers);
        captured = Map.copyOf(captured);
        mismatches = List.copyOf(mismatches);
    }

    /** Whether the server did what the case expects. */
    public boolean passed() {
        return mismatches.isEmpty();
    }

    /**
     * One difference.
     *
     * @param part {@code status}, {@code header Allow}, {@code body} …
     * @param expected what was expected there
     * @param actual what was there
     * @param column where the two texts part, or -1 where that says nothing
     */
    public record Mismatch(String part, String expected, String actual, int column) {

        Mismatch(String part, String expected, String actual) {
            this(part, expected, actual, -1);
        }
    }
}
