package dev.mizan.ir;

import java.util.Collection;
import java.util.Locale;
import java.util.Optional;

/**
 * What somebody who wrote an unknown name probably meant.
 *
 * <pre>{@code
 * Suggestions.closest("usr_profile", List.of("user_profile", "echo"));    // Optional["user_profile"]
 * Suggestions.didYouMean("usr", List.of("user"));                         // " Did you mean \"user\"?"
 * }</pre>
 */
public final class Suggestions {

    private Suggestions() {}

    /**
     * The candidate nearest to {@code word}: equal but for case and separators, or no more than a third of its
     * letters away. Of equally near ones the first by code point.
     */
    public static Optional<String> closest(String word, Collection<String> candidates) {
        int limit = Math.max(1, word.length() / 3);
        String plain = plain(word);
        String best = null;
        int bestDistance = limit + 1;
        for (String candidate : candidates.stream().sorted(CodePoints.ORDER).toList()) {
            int distance = plain.equals(plain(candidate)) ? 0 : distance(word, candidate, limit);
            if (distance < bestDistance) {
                best = candidate;
                bestDistance = distance;
            }
        }
        return Optional.ofNullable(best);
    }

    /** The question that ends a message, with a space before it; empty where nothing is near. */
    public static String didYouMean(String word, Collection<String> candidates) {
        return closest(word, candidates)
                .map(near -> " Did you mean \"" + near + "\"?")
                .orElse("");
    }

    private static String plain(String word) {
        return word.toLowerCase(Locale.ROOT).replaceAll("[_.-]", "");
    }

    /** Edits between two words, a swap of neighbours counting as one; anything past {@code limit} is too many. */
    private static int distance(String a, String b, int limit) {
        if (Math.abs(a.length() - b.length()) > limit) {
            return limit + 1;
        }
        int[][] edits = new int[a.length() + 1][b.length() + 1];
        for (int i = 0; i <= a.length(); i++) {
            edits[i][0] = i;
        }
        for (int j = 0; j <= b.length(); j++) {
            edits[0][j] = j;
        }
        for (int i = 1; i <= a.length(); i++) {
            for (int j = 1; j <= b.length(); j++) {
                edits[i][j] = cheapest(edits, a, b, i, j);
            }
        }
        return edits[a.length()][b.length()];
    }

    private static int cheapest(int[][] edits, String a, String b, int i, int j) {
        int replaced = edits[i - 1][j - 1] + (a.charAt(i - 1) == b.charAt(j - 1) ? 0 : 1);
        int cheapest = Math.min(replaced, Math.min(edits[i - 1][j], edits[i][j - 1]) + 1);
        boolean swapped = i > 1 && j > 1 && a.charAt(i - 1) == b.charAt(j - 2) && a.charAt(i - 2) == b.charAt(j - 1);
        return swapped ? Math.min(cheapest, edits[i - 2][j - 2] + 1) : cheapest;
    }
}
