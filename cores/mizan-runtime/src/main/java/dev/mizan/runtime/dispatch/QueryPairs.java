package dev.mizan.runtime.dispatch;

import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;

/** The names and texts of a query or of a form's body, in the order given. */
record QueryPairs(Map<String, List<String>> values) {

    static final QueryPairs NONE = new QueryPairs(Map.of());

    /** Reads {@code name=value&…}; refuses what is no percent-encoded UTF-8. */
    static QueryPairs read(String text) throws Refusal {
        if (text.isEmpty()) {
            return NONE;
        }
        Map<String, List<String>> values = new LinkedHashMap<>();
        int from = 0;
        while (from <= text.length()) {
            int end = text.indexOf('&', from);
            int to = end < 0 ? text.length() : end;
            if (to > from) {
                readPair(text.substring(from, to), values);
            }
            from = to + 1;
        }
        return new QueryPairs(values);
    }

    /** These and {@code more} together. */
    QueryPairs and(QueryPairs more) {
        if (more.values.isEmpty()) {
            return this;
        }
        Map<String, List<String>> all = new LinkedHashMap<>();
        values.forEach((name, texts) -> all.put(name, new ArrayList<>(texts)));
        more.values.forEach((name, texts) ->
                all.computeIfAbsent(name, absent -> new ArrayList<>()).addAll(texts));
        return new QueryPairs(all);
    }

    private static void readPair(String pair, Map<String, List<String>> values) throws Refusal {
        int equals = pair.indexOf('=');
        String name = decode(equals < 0 ? pair : pair.substring(0, equals));
        String value = equals < 0 ? "" : decode(pair.substring(equals + 1));
        values.computeIfAbsent(name, absent -> new ArrayList<>(1)).add(value);
    }

    private static String decode(String text) throws Refusal {
        @Nullable String decoded = PercentText.decode(text, true);
        if (decoded == null) {
            throw Refusal.of(ProtocolError.BAD_REQUEST, "The query is not percent-encoded UTF-8.");
        }
        return decoded;
    }
}
