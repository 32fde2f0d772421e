package dev.mizan.roundtrip;

import java.lang.reflect.RecordComponent;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import java.util.TreeMap;

/** What came back, kind by kind. */
public final class Ledger {

    private static final int SHOWN = 20;

    private final Map<String, Integer> compared = new TreeMap<>();
    private final List<String> differences = new ArrayList<>();

    /** Notes what came back for what was sent; both are records with a list per kind. */
    public synchronized void compare(Record sent, Record returned) {
        for (RecordComponent kind : sent.getClass().getRecordComponents()) {
            compare(kind.getName(), list(kind, sent), list(kind, returned));
        }
    }

    private void compare(String kind, List<?> sent, List<?> returned) {
        if (sent.size() != returned.size()) {
            note(kind + ": " + returned.size() + " values (expected: " + sent.size() + ")");
            return;
        }
        for (int i = 0; i < sent.size(); i++) {
            compared.merge(kind, 1, Integer::sum);
            if (!Objects.deepEquals(sent.get(i), returned.get(i))) {
                note(kind + ": " + returned.get(i) + " (expected: " + sent.get(i) + ")");
            }
        }
    }

    private void note(String difference) {
        if (differences.size() < SHOWN) {
            differences.add(difference);
        }
    }

    private static List<?> list(RecordComponent kind, Record values) {
        try {
            return (List<?>) kind.getAccessor().invoke(values);
        } catch (ReflectiveOperationException impossible) {
            throw new IllegalStateException(impossible);
        }
    }

    /** How many values of each kind came back. */
    public synchronized Map<String, Integer> compared() {
        return Map.copyOf(compared);
    }

    /** The first values that came back as others, a sentence each. */
    public synchronized List<String> differences() {
        return List.copyOf(differences);
    }
}
