package dev.mizan.afi.board;

import dev.mizan.afi.board.Column.Reach;
import dev.mizan.afi.board.Outcome.Verdict;
import dev.mizan.afi.board.RunData.Recorded;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;

/**
 * Compares what two adapters answered. Where both speak HTTP that is status, our headers and content; with one that is
 * reached through frames it is the content, of the exchanges that frames can say.
 *
 * @param model the adapter that the other one is held to
 * @param other the other one
 */
record Parity(Column model, Column other) {

    private static final int SHOWN = 300;

    /** A sentence for each case that both pass with different answers. */
    List<String> differences(RunData expected, RunData actual) {
        List<String> differences = new ArrayList<>();
        for (Map.Entry<String, Recorded> each : new TreeMap<>(actual.cases()).entrySet()) {
            Recorded held = expected.cases().get(each.getKey());
            if (held != null
                    && held.verdict() == Verdict.PASSED
                    && each.getValue().verdict() == Verdict.PASSED) {
                compare(each.getKey(), held.answers(), each.getValue().answers(), differences);
            }
        }
        return differences;
    }

    private void compare(String id, List<String> expected, List<String> actual, List<String> differences) {
        boolean frames = model.reach() == Reach.IPC || other.reach() == Reach.IPC;
        int same = Math.min(expected.size(), actual.size());
        if (!frames && expected.size() != actual.size()) {
            differences.add(id + ": " + other.title() + " gave " + actual.size() + " answers (expected, as "
                    + model.title() + ": " + expected.size() + ")");
            return;
        }
        for (int i = 1; i <= same; i++) {
            String left = expected.get(expected.size() - i);
            String right = actual.get(actual.size() - i);
            if (frames) {
                left = content(left);
                right = content(right);
            }
            if (!left.equals(right)) {
                differences.add(sentence(id, left, right));
                return;
            }
        }
    }

    private static String content(String answer) {
        int end = answer.indexOf("\n\n");
        return end < 0 ? answer : answer.substring(end + 2);
    }

    private String sentence(String id, String left, String right) {
        int at = 0;
        while (at < Math.min(left.length(), right.length()) && left.charAt(at) == right.charAt(at)) {
            at++;
        }
        int from = Math.max(0, left.lastIndexOf('\n', at - 1) + 1);
        from = Math.max(from, at - SHOWN / 2);
        return id + ": " + other.title() + " answers other bytes than " + model.title() + "\n  " + model.title() + ": "
                + piece(left, from) + "\n  " + other.title() + ": " + piece(right, from);
    }

    private static String piece(String text, int from) {
        String piece = text.substring(Math.min(from, text.length()), Math.min(from + SHOWN, text.length()));
        return piece.isEmpty() ? "(the end)" : piece.replace("\n", " ⏎ ");
    }
}
