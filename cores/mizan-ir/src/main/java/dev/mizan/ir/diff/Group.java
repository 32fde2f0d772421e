package dev.mizan.ir.diff;

import dev.mizan.ir.CodePoints;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.function.BiConsumer;
import java.util.function.Function;

/** Two lists of named parts side by side. */
final class Group<T> {

    private record Pair<T>(Optional<T> older, Optional<T> newer) {}

    private final SortedMap<String, Pair<T>> pairs = new TreeMap<>(CodePoints.ORDER);

    Group(List<T> older, List<T> newer, Function<T, String> name) {
        older.forEach(part -> pairs.put(name.apply(part), new Pair<>(Optional.of(part), Optional.empty())));
        newer.forEach(part -> pairs.merge(
                name.apply(part),
                new Pair<>(Optional.empty(), Optional.of(part)),
                (old, added) -> new Pair<>(old.older(), added.newer())));
    }

    /** Hands over each name, in order, to whom it concerns. */
    void forEach(BiConsumer<String, T> removed, BiConsumer<String, T> added, BiConsumer<T, T> both) {
        pairs.forEach((name, pair) -> {
            if (pair.newer().isEmpty()) {
                removed.accept(name, pair.older().orElseThrow());
            } else if (pair.older().isEmpty()) {
                added.accept(name, pair.newer().orElseThrow());
            } else {
                both.accept(pair.older().get(), pair.newer().get());
            }
        });
    }

    /** Whether the names that both lists have stand in another order. */
    static boolean reordered(List<String> older, List<String> newer) {
        List<String> kept = older.stream().filter(newer::contains).toList();
        return !kept.stream()
                .sorted(Comparator.comparing(newer::indexOf))
                .toList()
                .equals(kept);
    }
}
