package dev.mizan.ir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * Where a mutation's result goes in a cached bundle.
 *
 * <p>In the fragment of one class the slot may still be open, when the members of the context live elsewhere;
 * {@link Linker} decides it.
 *
 * @param context the context
 * @param slot the member it goes into; empty while undecided
 * @param how what happens to the slot; empty while undecided
 * @param key the component that identifies an element in an upsert
 * @param params the params that narrow it to an instance, sorted
 */
public record MergeDef(
        String context, Optional<String> slot, Optional<How> how, Optional<String> key, List<String> params) {

    public MergeDef {
        params = List.copyOf(params);
    }

    /** What happens to the slot. */
    public enum How {
        /** The value takes the place of the slot's. */
        REPLACE,
        /** The value replaces the list's element of the same key, or is appended. */
        UPSERT,
        /** The value, a list, takes the place of the slot's list. */
        REPLACE_LIST;

        /** The word in the document. */
        public String word() {
            return name().toLowerCase(Locale.ROOT).replace('_', '-');
        }
    }
}
