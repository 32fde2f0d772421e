package dev.mizan.codegen.typescript;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.stream.Collectors;

/**
 * The layout of lines that a formatter would choose.
 *
 * <p>A template writes a construct broken over several lines between {@code //#fit} and {@code //#end}; it is joined
 * to one line wherever that fits. Where it does not, and {@code //#or} offers other ways to break it, the first way
 * whose lines all fit is taken, else the last. Constructs may stand in constructs.
 */
public final class TypeScriptLayout {

    /** The width of a line. */
    public static final int WIDTH = 100;

    private static final String INDENT = "  ";
    private static final String FIT = "//#fit";
    private static final String OR = "//#or";
    private static final String END = "//#end";

    private TypeScriptLayout() {}

    /** The text with its marked constructs joined, no more than one blank line in a row, and one at the end. */
    public static String apply(String rendered) {
        Deque<List<String>> open = new ArrayDeque<>(List.of(new ArrayList<>()));
        for (String line : rendered.lines().toList()) {
            List<String> lines = open.getLast();
            String word = line.strip();
            if (word.equals(FIT)) {
                open.addLast(new ArrayList<>());
            } else if (word.equals(END)) {
                open.removeLast();
                open.getLast().addAll(fit(lines));
            } else if (!word.isEmpty() || !lastIsBlank(lines)) {
                lines.add(line.stripTrailing());
            }
        }
        return open.getLast().stream()
                        .flatMap(line -> answered(line).stream())
                        .collect(Collectors.joining("\n"))
                        .strip()
                + "\n";
    }

    /** The head of a function; if it is too long, the arguments of the type that it answers have lines of their own. */
    private static List<String> answered(String line) {
        int type = line.indexOf("): ");
        boolean head = line.startsWith("export function ") && line.endsWith(" {") && type > 0;
        return head ? broken(line, type, "") : List.of(line);
    }

    private static List<String> broken(String line, int from, String indent) {
        int open = line.indexOf('<', from);
        if (line.length() <= WIDTH || open < 0) {
            return List.of(line);
        }
        int close = line.lastIndexOf('>');
        List<String> lines = new ArrayList<>(List.of(line.substring(0, open + 1)));
        List<String> arguments = arguments(line.substring(open + 1, close));
        for (int at = 0; at < arguments.size(); at++) {
            String comma = at + 1 < arguments.size() ? "," : "";
            lines.addAll(broken(indent + INDENT + arguments.get(at) + comma, 0, indent + INDENT));
        }
        lines.add(indent + line.substring(close));
        return lines;
    }

    private static List<String> arguments(String code) {
        List<String> arguments = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < code.length(); at++) {
            char one = code.charAt(at);
            depth += "<({[".indexOf(one) >= 0 ? 1 : ">)}]".indexOf(one) >= 0 ? -1 : 0;
            if (one == ',' && depth == 0) {
                arguments.add(code.substring(start, at).strip());
                start = at + 1;
            }
        }
        arguments.add(code.substring(start).strip());
        return arguments;
    }

    private static boolean lastIsBlank(List<String> lines) {
        return !lines.isEmpty() && lines.getLast().isEmpty();
    }

    private static List<String> fit(List<String> construct) {
        List<List<String>> ways = ways(construct);
        if (ways.getFirst().size() > 2 && ways.getFirst().getFirst().endsWith("return (")) {
            return fitElement(ways.getFirst());
        }
        String joined = joined(ways.getFirst());
        if (joined.length() <= WIDTH) {
            return List.of(joined);
        }
        return ways.stream()
                .filter(way -> way.stream().allMatch(line -> line.length() <= WIDTH))
                .findFirst()
                .orElse(ways.getLast());
    }

    private static List<List<String>> ways(List<String> construct) {
        List<List<String>> ways = new ArrayList<>(List.of(new ArrayList<>()));
        for (String line : construct) {
            if (line.strip().equals(OR)) {
                ways.add(new ArrayList<>());
            } else {
                ways.getLast().add(line);
            }
        }
        return ways;
    }

    /** A returned element: bare, in one line within the parentheses, or as it stands. */
    private static List<String> fitElement(List<String> construct) {
        String element = joined(construct.subList(1, construct.size() - 1));
        String opening = construct.getFirst();
        String bare = opening.substring(0, opening.length() - 1) + element.strip() + ";";
        if (bare.length() <= WIDTH) {
            return List.of(bare);
        }
        return element.length() <= WIDTH ? List.of(opening, element, construct.getLast()) : List.copyOf(construct);
    }

    private static String joined(List<String> construct) {
        StringBuilder joined = new StringBuilder(construct.isEmpty() ? "" : construct.getFirst());
        for (String line : construct.subList(Math.min(1, construct.size()), construct.size())) {
            join(joined, line.strip());
        }
        return joined.toString();
    }

    private static void join(StringBuilder joined, String next) {
        boolean closes = next.startsWith(")") || next.startsWith("]") || next.startsWith(">");
        if ((closes || next.startsWith("}")) && joined.charAt(joined.length() - 1) == ',') {
            joined.setLength(joined.length() - 1);
        }
        char last = joined.charAt(joined.length() - 1);
        boolean element = last == '>' || next.startsWith("</");
        boolean opened = last == '(' || last == '[' || last == '<' || element;
        if (!opened && !closes) {
            joined.append(' ');
        }
        joined.append(last == '=' && next.startsWith("| ") ? next.substring(2) : next);
    }

    /** {@code line} broken at blanks so that no part is longer than {@code width}, where it has blanks. */
    static List<String> wrap(String line, int width) {
        if (line.length() <= width) {
            return List.of(line);
        }
        String lead = line.substring(0, line.length() - line.stripLeading().length());
        int cut = line.lastIndexOf(' ', width);
        if (cut <= lead.length()) {
            cut = line.indexOf(' ', Math.max(width, lead.length()));
        }
        if (cut < 0) {
            return List.of(line);
        }
        List<String> parts = new ArrayList<>();
        parts.add(line.substring(0, cut).stripTrailing());
        parts.addAll(wrap(lead + line.substring(cut + 1).stripLeading(), width));
        return parts;
    }
}
