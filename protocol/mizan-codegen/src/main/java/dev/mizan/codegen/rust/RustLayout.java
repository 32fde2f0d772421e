package dev.mizan.codegen.rust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The layout of lines that {@code rustfmt} chooses.
 *
 * <p>A template writes a construct broken over several lines between {@code //#fit} and {@code //#end}. It is joined to
 * one line where that fits; after {@code //#fit 60} also what stands between its first and its last line must fit, into
 * so many columns.
 */
final class RustLayout {

    /** The width of a line. */
    private static final int WIDTH = 100;

    private static final String FIT = "//#fit";
    private static final String END = "//#end";

    private RustLayout() {}

    /** A construct that is open. */
    private record Construct(int inner, List<String> lines) {}

    /** The text with its marked constructs joined, no more than one blank line in a row, and one at the end. */
    static String apply(String rendered) {
        Deque<Construct> open = new ArrayDeque<>(List.of(new Construct(WIDTH, new ArrayList<>())));
        for (String line : rendered.lines().toList()) {
            List<String> lines = open.getLast().lines();
            String word = line.strip();
            if (word.startsWith(FIT)) {
                String width = word.substring(FIT.length()).strip();
                open.addLast(new Construct(width.isEmpty() ? WIDTH : Integer.parseInt(width), new ArrayList<>()));
            } else if (word.equals(END)) {
                Construct construct = open.removeLast();
                open.getLast().lines().addAll(fit(construct));
            } else if (!word.isEmpty() || !(lines.isEmpty() || lines.getLast().isEmpty())) {
                lines.add(line.stripTrailing());
            }
        }
        return String.join("\n", open.getLast().lines()).strip() + "\n";
    }

    private static List<String> fit(Construct construct) {
        List<String> lines = construct.lines();
        List<String> items =
                lines.subList(1, lines.size() - 1).stream().map(String::strip).toList();
        String inner = String.join(" ", items);
        inner = inner.endsWith(",") ? inner.substring(0, inner.length() - 1) : inner;
        String opening = lines.getFirst();
        boolean spaced = opening.endsWith("{") && !inner.isEmpty();
        String joined =
                opening + (spaced ? " " + inner + " " : inner) + lines.getLast().strip();
        return inner.length() <= construct.inner() && joined.length() <= WIDTH ? List.of(joined) : lines;
    }
}
