package dev.mizan.codegen.python;

import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;

/**
 * The layout of lines that Python's formatters choose.
 *
 * <p>Templates write every statement in one line. One that is too long is broken at a bracket: what is inside goes to a
 * line of its own, or, where that is too long as well, to a line per element with a comma behind each.
 */
final class PythonLayout {

    /** The width of a line. */
    static final int WIDTH = 88;

    private static final String INDENT = "    ";
    private static final String QUOTES = "\"\"\"";

    private PythonLayout() {}

    /** The text with its long statements broken, and one line break at the end. */
    static String apply(String rendered) {
        List<String> lines = new ArrayList<>();
        boolean inDoc = false;
        int blank = 0;
        for (String line : rendered.strip().lines().map(String::stripTrailing).toList()) {
            blank = line.isEmpty() ? blank + 1 : 0;
            if (blank > (inDoc ? 1 : 2)) {
                continue;
            }
            boolean doc = inDoc || line.stripLeading().startsWith(QUOTES);
            inDoc = inDoc ^ (doc && quotes(line) % 2 == 1);
            lines.addAll(doc || line.stripLeading().startsWith("#") ? List.of(line) : statement(line));
        }
        return String.join("\n", lines) + "\n";
    }

    private static int quotes(String line) {
        int count = 0;
        for (int at = line.indexOf(QUOTES); at >= 0; at = line.indexOf(QUOTES, at + 3)) {
            count++;
        }
        return count;
    }

    private static List<String> statement(String line) {
        String code = line.stripLeading();
        if (code.startsWith("from ") && width(line) > WIDTH) {
            return imported(code);
        }
        return broken(line.substring(0, line.length() - code.length()), code, "");
    }

    private static List<String> imported(String code) {
        int names = code.indexOf(" import ") + 8;
        List<String> lines = new ArrayList<>();
        lines.add(code.substring(0, names) + "(");
        elements(code.substring(names), ", ").forEach(name -> lines.add(INDENT + name + ","));
        lines.add(")");
        return lines;
    }

    private static List<String> broken(String indent, String code, String after) {
        Bracket bracket = Bracket.toBreak(code);
        if (width(indent + code + after) <= WIDTH || bracket == null || code.contains(": TypeAlias = ")) {
            return alternatives(indent, code, after);
        }
        List<String> lines = new ArrayList<>();
        lines.add(indent + code.substring(0, bracket.open + 1));
        String body = code.substring(bracket.open + 1, bracket.close);
        if (isHead(code)) {
            lines.addAll(params(indent + INDENT, body));
            lines.addAll(broken(indent, code.substring(bracket.close), after));
        } else {
            lines.addAll(inside(indent + INDENT, body, bracket.isSubscript));
            lines.add(indent + code.substring(bracket.close) + after);
        }
        return lines;
    }

    private static boolean isHead(String code) {
        return (code.startsWith("def ") || code.startsWith("async def ")) && !code.contains("() -> ");
    }

    /** What a function takes; one param alone has a comma behind it wherever it stands. */
    private static List<String> params(String indent, String body) {
        return elements(body, ", ").size() == 1 ? broken(indent, body, ",") : inside(indent, body, false);
    }

    private static List<String> inside(String indent, String body, boolean subscript) {
        if (width(indent + body) <= WIDTH) {
            return List.of(indent + body);
        }
        List<String> elements = elements(body, ", ");
        String comma = subscript && elements.size() == 1 ? "" : ",";
        return elements.stream()
                .flatMap(element -> broken(indent, element, comma).stream())
                .toList();
    }

    /** A union that is too long: in parentheses, one alternative per line where that is too long, too. */
    private static List<String> alternatives(String indent, String code, String after) {
        int equals = code.indexOf(" = ");
        List<String> options = equals < 0 ? List.of() : elements(code.substring(equals + 3), " | ");
        if (options.size() < 2 || width(indent + code + after) <= WIDTH) {
            return List.of(indent + code + after);
        }
        List<String> lines = new ArrayList<>();
        lines.add(indent + code.substring(0, equals + 3) + "(");
        String joined = indent + INDENT + String.join(" | ", options);
        if (width(joined) <= WIDTH) {
            lines.add(joined);
        } else {
            lines.add(indent + INDENT + options.getFirst());
            options.stream().skip(1).forEach(option -> lines.add(indent + INDENT + "| " + option));
        }
        lines.add(indent + ")" + after);
        return lines;
    }

    private static List<String> elements(String code, String separator) {
        List<String> elements = new ArrayList<>();
        int depth = 0;
        int start = 0;
        for (int at = 0; at < code.length(); at++) {
            char one = code.charAt(at);
            if (one == '"' || one == '\'') {
                at = Bracket.endOfString(code, at);
            } else if ("([{".indexOf(one) >= 0) {
                depth++;
            } else if (")]}".indexOf(one) >= 0) {
                depth--;
            } else if (depth == 0 && code.startsWith(separator, at)) {
                elements.add(code.substring(start, at));
                start = at + separator.length();
            }
        }
        elements.add(code.substring(start));
        return elements;
    }

    /** Columns, of which wide characters take two. */
    static int width(String line) {
        return line.codePoints().map(PythonLayout::columns).sum();
    }

    private static int columns(int point) {
        return switch (Character.UnicodeScript.of(point)) {
            case HAN, HANGUL, HIRAGANA, KATAKANA -> 2;
            default -> 1;
        };
    }

    /** A pair of brackets with something between them. */
    private record Bracket(int open, int close, boolean isSubscript) {

        /** The first pair of a function's head, the last outermost one of everything else. */
        static @org.jspecify.annotations.Nullable Bracket toBreak(String code) {
            boolean head = isHead(code);
            Deque<Integer> open = new ArrayDeque<>();
            Bracket found = null;
            for (int at = 0; at < code.length(); at++) {
                char one = code.charAt(at);
                if (one == '"' || one == '\'') {
                    at = endOfString(code, at);
                } else if ("([{".indexOf(one) >= 0) {
                    open.push(at);
                } else if (")]}".indexOf(one) >= 0 && !open.isEmpty()) {
                    int start = open.pop();
                    if (open.isEmpty() && at > start + 1) {
                        found = new Bracket(start, at, one == ']' && start > 0 && code.charAt(start - 1) != ' ');
                        if (head) {
                            return found;
                        }
                    }
                }
            }
            return found;
        }

        static int endOfString(String code, int start) {
            int at = start + 1;
            while (code.charAt(at) != code.charAt(start)) {
                at += code.charAt(at) == '\\' ? 2 : 1;
            }
            return at;
        }
    }
}
