package dev.mizan.wire;

import java.util.Map;
import java.util.regex.Pattern;

/**
 * What the placeholders of a suite mean.
 *
 * @param values texts by name, for requests and expectations
 * @param patterns what may stand in an expected answer, by name
 */
public record Vocabulary(Map<String, String> values, Map<String, Pattern> patterns) {

    public Vocabulary {
        values = Map.copyOf(values);
        patterns = Map.copyOf(patterns);
    }
}
