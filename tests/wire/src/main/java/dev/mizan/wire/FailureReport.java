package dev.mizan.wire;

import dev.mizan.wire.WireResult.Mismatch;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.StringJoiner;

/** A failed case for people: what was sent, and expected and actual below each other. */
final class FailureReport {

    private static final int LONGEST_REQUEST = 2_000;
    private static final int LONGEST_LINE = 4_000;
    private static final String INDENT = "            ";

    private FailureReport() {}

    static String of(WireCase wireCase, int step, byte[] request, List<Mismatch> mismatches) {
        return of(wireCase, step, wireCase.steps().size(), request, mismatches);
    }

    static String of(ConformanceCase failed, int step, int steps, byte[] request, List<Mismatch> mismatches) {
        StringJoiner report = new StringJoiner("\n");
        report.add(failed.id() + ", step " + (step + 1) + " of " + steps);
        report.add("why         " + failed.why());
        for (Mismatch mismatch : mismatches) {
            report.add(mismatch.part());
            report.add("  expected  " + shortened(mismatch.expected(), LONGEST_LINE));
            report.add("  actual    " + shortened(mismatch.actual(), LONGEST_LINE));
            if (mismatch.column() >= 0) {
                report.add(INDENT + difference(mismatch));
            }
        }
        report.add("request     " + request.length + " bytes");
        printable(request).lines().forEach(line -> report.add("  | " + line));
        return report.toString();
    }

    private static String difference(Mismatch mismatch) {
        int from = Math.min(mismatch.column(), mismatch.actual().length());
        String rest = mismatch.actual().substring(from);
        String text = "different from byte " + from + " on: " + (rest.isEmpty() ? "(the end)" : rest);
        return shortened(" ".repeat(Math.min(from, 160)) + "^ " + text, 400);
    }

    private static String printable(byte[] request) {
        String text = new String(request, StandardCharsets.UTF_8)
                .replace("\r\n", "\n")
                .stripTrailing();
        return shortened(text, LONGEST_REQUEST);
    }

    private static String shortened(String text, int longest) {
        return text.length() <= longest
                ? text
                : text.substring(0, longest) + " … (" + (text.length() - longest) + " more)";
    }
}
