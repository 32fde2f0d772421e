package dev.mizan.client;

import java.util.List;

/**
 * What a mutation's answer says about data that its caller may hold.
 *
 * <pre>{@code
 * Mizan mizan = Mizan.at("https://api.example.org/api/mizan")
 *         .onFreshness(freshness -> freshness.invalidate().forEach(target -> cache.drop(target.context())))
 *         .build();
 * }</pre>
 *
 * @param invalidate what is stale now
 * @param merge values that take the place of what was read before
 */
public record Freshness(List<InvalidationTarget> invalidate, List<Merge> merge) {

    /** Lists that do not change. */
    public Freshness {
        invalidate = List.copyOf(invalidate);
        merge = List.copyOf(merge);
    }

    boolean none() {
        return invalidate.isEmpty() && merge.isEmpty();
    }
}
