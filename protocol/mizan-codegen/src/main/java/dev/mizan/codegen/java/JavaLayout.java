package dev.mizan.codegen.java;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The layout of lines: a construct that a template breaks over several lines, between {@code //#fit} and
 * {@code //#end}, is joined to one line where that fits.
 */
final class JavaLayout {

    private static final int WIDTH = 120;
    private static final String FIT = "//#fit";
    private static final String END = "//#end";

    private JavaLayout() {}

    /** The text with its marked constructs joined, no more than one blank line in a row, and one at the end. */
    static String apply(String rendered) {
        Deque<List<String>> open = new ArrayDeque<>(List.of(new ArrayList<>()));
        for (String line : rendered.lines().toList()) {
            List<String> lines = open.getLast();
            String word = line.strip();
            if (word.equals(FIT)) {
                open.addLast(new ArrayList<>());
            } else if (word.equals(END)) {
                open.removeLast();
                open.getLast().addAll(fit(lines));
            } else if (!word.isEmpty() || !(lines.isEmpty() || lines.getLast().isEmpty())) {
                lines.add(line.stripTrailing());
            }
        }
        return String.join("\n", open.getLast()).strip() + "\n";
    }

    private static List<String> fit(List<String> lines) {
        StringBuilder joined = new StringBuilder(lines.getFirst());
        for (String line : lines.subList(1, lines.size())) {
            String next = line.strip();
            char last = joined.charAt(joined.length() - 1);
            boolean tight = last == '(' || next.startsWith(")") || next.startsWith(".");
            joined.append(tight ? "" : " ").append(next);
        }
        return joined.length() <= WIDTH ? List.of(joined.toString()) : closed(lines);
    }

    /** The lines with what closes a construct at the end of its last item. */
    private static List<String> closed(List<String> lines) {
        List<String> closed = new ArrayList<>();
        for (String line : lines) {
            if (line.strip().startsWith(")") && !closed.isEmpty()) {
                closed.set(closed.size() - 1, closed.get(closed.size() - 1) + line.strip());
            } else {
                closed.add(line);
            }
        }
        return closed;
    }
}
