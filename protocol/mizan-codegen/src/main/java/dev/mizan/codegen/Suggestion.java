package dev.mizan.codegen;

import java.util.Collection;
import java.util.Comparator;
import java.util.TreeSet;

/** The word that was probably meant. */
public final class Suggestion {

    private Suggestion() {}

    /** The end of a message about {@code word}: the closest of {@code known}, else all of them. */
    public static String of(String word, Collection<String> known) {
        TreeSet<String> sorted = new TreeSet<>(known);
        return sorted.stream()
                .filter(candidate -> distance(word, candidate) <= Math.max(2, candidate.length() / 3))
                .min(Comparator.comparingInt(candidate -> distance(word, candidate)))
                .map(candidate -> ". Did you mean \"" + candidate + "\"?")
                .orElse(" (expected: one of " + String.join(", ", sorted) + ")");
    }

    private static int distance(String a, String b) {
        int[] row = new int[b.length() + 1];
        for (int j = 0; j <= b.length(); j++) {
            row[j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            int diagonal = row[0];
            row[0] = i;
            for (int j = 1; j <= b.length(); j++) {
                int substituted = diagonal + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
                diagonal = row[j];
                row[j] = Math.min(substituted, Math.min(row[j], row[j - 1]) + 1);
            }
        }
        return row[b.length()];
    }
}
