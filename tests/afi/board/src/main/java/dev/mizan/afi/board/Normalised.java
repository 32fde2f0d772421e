package dev.mizan.afi.board;

import dev.mizan.wire.WireResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Pattern;

/**
 * An answer as it is compared between adapters: the status, the headers that the protocol speaks of, the content. What
 * is different each time stands under a name.
 */
final class Normalised {

    /** The headers that are compared; all others are the framework's own. */
    private static final List<String> OURS = List.of(
            "Access-Control-Allow-Credentials",
            "Access-Control-Allow-Headers",
            "Access-Control-Allow-Methods",
            "Access-Control-Allow-Origin",
            "Access-Control-Expose-Headers",
            "Access-Control-Max-Age",
            "Allow",
            "Cache-Control",
            "Content-Type",
            "Vary",
            "X-Mizan-Invalidate");

    private static final Pattern CORRELATION_ID =
            Pattern.compile("(\"details\":\\{(?:\"function\":\"[^\"]+\",)?\"id\":)\"[0-9A-Za-z-]{8,64}\"}");
    private static final Pattern LOOPBACK = Pattern.compile("http://127\\.0\\.0\\.1:[0-9]+");

    private Normalised() {}

    /** The text of {@code answer}, where each of the {@code captured} values stands as {@code ${name}}. */
    static String text(WireResponse answer, Map<String, String> captured) {
        List<String> lines = new ArrayList<>();
        lines.add(Integer.toString(answer.status()));
        for (String name : OURS) {
            answer.headers(name).forEach(value -> lines.add(name + ": " + value));
        }
        lines.add("");
        lines.add(answer.text());
        String text = String.join("\n", lines);
        text = CORRELATION_ID.matcher(text).replaceAll("$1\"correlation-id\"}");
        text = LOOPBACK.matcher(text).replaceAll("http://server");
        for (Map.Entry<String, String> value : new TreeMap<>(captured).entrySet()) {
            text = text.replace("\"" + value.getValue() + "\"", "\"${" + value.getKey() + "}\"");
        }
        return text;
    }
}
