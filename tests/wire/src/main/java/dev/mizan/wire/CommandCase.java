package dev.mizan.wire;

import dev.mizan.runtime.json.JsonValue;
import java.util.List;
import java.util.Map;

/**
 * A command of {@code mizan} on the server's own classes, and what it must print.
 *
 * @param id the file's path below the suite and the case's name
 * @param why the rule behind it, a sentence
 * @param arguments the words after {@code mizan}
 * @param expected values of the JSON that is printed, by their place: member names after slashes
 */
public record CommandCase(String id, String why, List<String> arguments, Map<String, JsonValue> expected)
        implements ConformanceCase {

    public CommandCase {
        arguments = List.copyOf(arguments);
        expected = Map.copyOf(expected);
    }

    @Override
    public String toString() {
        return id;
    }
}
