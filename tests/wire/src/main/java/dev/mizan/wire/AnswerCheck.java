package dev.mizan.wire;

import dev.mizan.wire.ExpectedAnswer.Content;
import dev.mizan.wire.WireResult.Mismatch;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.regex.Pattern;

/** Compares an answer with what is expected. */
final class AnswerCheck {

    private static final String ABSENT = "(absent)";

    private final WireResponse actual;
    private final Map<String, String> values;
    private final Map<String, Pattern> patterns;
    private final List<Mismatch> mismatches = new ArrayList<>();

    private AnswerCheck(WireResponse actual, Map<String, String> values, Map<String, Pattern> patterns) {
        this.actual = actual;
        this.values = values;
        this.patterns = patterns;
    }

    /** Every difference, none if the answer is as expected. */
    static List<Mismatch> compare(
            ExpectedAnswer expected, WireResponse actual, Map<String, String> values, Map<String, Pattern> patterns) {
        AnswerCheck check = new AnswerCheck(actual, values, patterns);
        check.status(expected.status());
        expected.headers().forEach(check::header);
        check.body(expected.body());
        expected.lacks().forEach(check::lacks);
        return check.mismatches;
    }

    private void status(int expected) {
        if (actual.status() != expected) {
            mismatches.add(new Mismatch("status", Integer.toString(expected), Integer.toString(actual.status())));
        }
    }

    private void header(String name, List<Template> expected) {
        List<String> found = actual.headers(name);
        boolean same = found.size() == expected.size();
        for (int i = 0; same && i < found.size(); i++) {
            same = expected.get(i).matches(found.get(i), values, patterns);
        }
        if (!same) {
            mismatches.add(new Mismatch(
                    "header " + name,
                    lines(expected.stream().map(Template::toString).toList()),
                    lines(found)));
        }
    }

    private static String lines(List<String> values) {
        return values.isEmpty() ? ABSENT : String.join(" | ", values);
    }

    private void body(Content expected) {
        if (expected instanceof Content.Exactly exactly) {
            String text = actual.text();
            if (!exactly.text().matches(text, values, patterns)) {
                int column = exactly.text().firstDifference(text, values, patterns);
                mismatches.add(new Mismatch("body", exactly.text().toString(), text, column));
            }
        }
    }

    private void lacks(Template text) {
        String forbidden = text.fill(values);
        boolean found = actual.text().contains(forbidden)
                || actual.headers().stream()
                        .anyMatch(header -> header.getValue().contains(forbidden));
        if (found) {
            mismatches.add(new Mismatch("text", "no \"" + forbidden + "\" anywhere", "it is there"));
        }
    }
}
