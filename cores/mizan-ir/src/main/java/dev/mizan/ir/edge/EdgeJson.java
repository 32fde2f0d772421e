package dev.mizan.ir.edge;

import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/** JSON for people and diffs: sorted members, a line each. */
final class EdgeJson {

    /** Stands for {@code null} in maps and lists, which hold none. */
    static final Object NULL = new Object();

    private static final String INDENT = "  ";

    private EdgeJson() {}

    static String write(Map<String, Object> object) {
        return value(object, "") + "\n";
    }

    private static String value(Object value, String indent) {
        return switch (value) {
            case Map<?, ?> object -> object(object, indent);
            case Collection<?> array -> array(array, indent);
            case String text -> quoted(text);
            default -> value == NULL ? "null" : value.toString();
        };
    }

    private static String object(Map<?, ?> object, String indent) {
        SortedMap<String, Object> members = new TreeMap<>(dev.mizan.ir.CodePoints.ORDER);
        object.forEach((name, value) -> members.put(name.toString(), value));
        List<String> lines = new ArrayList<>();
        members.forEach(
                (name, value) -> lines.add(indent + INDENT + quoted(name) + ": " + value(value, indent + INDENT)));
        return lines.isEmpty() ? "{}" : "{\n" + String.join(",\n", lines) + "\n" + indent + "}";
    }

    /** What is short and plain stands in one line. */
    private static String array(Collection<?> array, String indent) {
        boolean plain = array.stream().noneMatch(each -> each instanceof Map || each instanceof Collection);
        List<String> items =
                array.stream().map(each -> value(each, indent + INDENT)).toList();
        if (plain || items.isEmpty()) {
            return "[" + String.join(", ", items) + "]";
        }
        return "[\n" + indent + INDENT + String.join(",\n" + indent + INDENT, items) + "\n" + indent + "]";
    }

    private static String quoted(String text) {
        StringBuilder quoted = new StringBuilder("\"");
        text.chars().forEach(unit -> {
            if (unit == '"' || unit == '\\') {
                quoted.append('\\').append((char) unit);
            } else if (unit < ' ' || unit > '~') {
                quoted.append(String.format("\\u%04x", unit));
            } else {
                quoted.append((char) unit);
            }
        });
        return quoted.append('"').toString();
    }
}
