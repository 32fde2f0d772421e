package dev.mizan.runtime.invalidation;

import dev.mizan.ir.CodePoints;
import java.util.ArrayList;
import java.util.Collection;
import java.util.Comparator;
import java.util.List;

/** What one mutation made stale: sorted, without duplicates and without what a broader target covers. */
public final class InvalidationTargets {

    private static final Comparator<InvalidationTarget> ORDER = Comparator.comparing(
                    InvalidationTarget::name, CodePoints.ORDER)
            .thenComparing(InvalidateHeader::params, CodePoints.ORDER);

    private InvalidationTargets() {}

    /**
     * The targets that are left of {@code all}, by name and then by the text of their params.
     *
     * <pre>{@code reduce([user;user_id=5, user, catalog])   // [catalog, user]}</pre>
     */
    public static List<InvalidationTarget> reduce(Collection<? extends InvalidationTarget> all) {
        if (all.size() < 2) {
            return List.copyOf(all);
        }
        List<InvalidationTarget> kept = new ArrayList<>(all.size());
        for (InvalidationTarget each : all) {
            if (kept.stream().noneMatch(broader -> broader.covers(each))) {
                kept.removeIf(each::covers);
                kept.add(each);
            }
        }
        kept.sort(ORDER);
        return List.copyOf(kept);
    }
}
