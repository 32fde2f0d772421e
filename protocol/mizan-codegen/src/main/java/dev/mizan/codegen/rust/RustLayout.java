package dev.mizan.codegen.rust;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

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

    private static final String INDENT = "    ";
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
        return open.getLast().lines().stream()
                        .flatMap(line -> typed(line).stream())
                        .collect(Collectors.joining("\n"))
                        .strip()
                + "\n";
    }

    /** A line that ends in a type; one that is too long has the type's arguments in lines of their own. */
    private static List<String> typed(String line) {
        String code = line.strip();
        boolean ends = code.startsWith("pub ") && code.endsWith(",") || code.startsWith(") -> ");
        return ends ? broken(line.substring(0, line.indexOf(code)), code) : List.of(line);
    }

    private static List<String> broken(String indent, String code) {
        int open = code.indexOf('<');
        int close = code.lastIndexOf('>');
        if (indent.length() + code.length() <= WIDTH || open < 0) {
            return List.of(indent + code);
        }
        List<String> lines = new ArrayList<>(List.of(indent + code.substring(0, open + 1)));
        for (String argument : arguments(code.substring(open + 1, close))) {
            lines.addAll(broken(indent + INDENT, argument + ","));
        }
        lines.add(indent + code.substring(close));
        return lines;
    }

    private static List<String> arguments(String code) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < code.length(); at++) {
            switch (code.charAt(at)) {
                case '<', '(' -> depth++;
                case '>', ')' -> depth--;
                case ',' -> {
                    if (depth == 0) {
                        arguments.add(code.substring(start, at).strip());
                        start = at + 1;
                    }
                }
                default -> {}
            }
        }
        arguments.add(code.substring(start).strip());
        return arguments;
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
