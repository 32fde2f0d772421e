package dev.mizan.runtime.dispatch;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NoSuchElementException;

/** The names and texts of a query or of a form's body, in the order given. */
final class QueryPairs {

    private final List<String> names = new ArrayList<>(4);
    private final List<String> values = new ArrayList<>(4);

    /** Reads {@code name=value&…}; refuses what is no percent-encoded UTF-8. */
    static QueryPairs read(String text) throws Refusal {
        QueryPairs pairs = new QueryPairs();
        int from = 0;
        while (from < text.length()) {
            int end = text.indexOf('&', from);
            int to = end < 0 ? text.length() : end;
            if (to > from) {
                pairs.read(text, from, to);
            }
            from = to + 1;
        }
        return pairs;
    }

    /** The pairs of decoded names and values. */
    static QueryPairs of(Map<String, String> decoded) {
        QueryPairs pairs = new QueryPairs();
        decoded.forEach((name, value) -> {
            pairs.names.add(name);
            pairs.values.add(value);
        });
        return pairs;
    }

    /** Adds {@code more} behind these. */
    QueryPairs and(QueryPairs more) {
        names.addAll(more.names);
        values.addAll(more.values);
        return this;
    }

    private void read(String text, int from, int to) throws Refusal {
        int equals = text.indexOf('=', from);
        boolean bare = equals < 0 || equals >= to;
        names.add(decode(text.substring(from, bare ? to : equals)));
        values.add(bare ? "" : decode(text.substring(equals + 1, to)));
    }

    private static String decode(String text) throws Refusal {
        String decoded = PercentText.decode(text, true);
        if (decoded == null) {
            throw Refusal.of(ProtocolError.BAD_REQUEST, "The query is not percent-encoded UTF-8.");
        }
        return decoded;
    }

    int size() {
        return names.size();
    }

    String name(int index) {
        return names.get(index);
    }

    /** How often {@code name} is given. */
    int count(String name) {
        int count = 0;
        for (int i = 0; i < names.size(); i++) {
            count += names.get(i).equals(name) ? 1 : 0;
        }
        return count;
    }

    /**
     * The first value of {@code name}.
     *
     * @throws NoSuchElementException if there is none
     */
    String first(String name) {
        int index = names.indexOf(name);
        if (index < 0) {
            throw new NoSuchElementException(name);
        }
        return values.get(index);
    }

    /** The values of {@code name}, in order. */
    List<String> values(String name) {
        List<String> found = new ArrayList<>(1);
        for (int i = 0; i < names.size(); i++) {
            if (names.get(i).equals(name)) {
                found.add(values.get(i));
            }
        }
        return found;
    }
}
