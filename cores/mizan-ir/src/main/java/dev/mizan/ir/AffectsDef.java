package dev.mizan.ir;

import java.util.List;
import java.util.Optional;

/**
 * What a mutation makes stale.
 *
 * <p>In the fragment of one class the context of a function target may still be open, when the function lives
 * elsewhere; {@link Linker} decides it, and the params with it.
 *
 * @param context the context; {@code ""} while undecided
 * @param function the one member, if it is not the whole context
 * @param params the params that narrow it to an instance, sorted; empty for every instance
 */
public record AffectsDef(String context, Optional<String> function, List<String> params) {

    public AffectsDef {
        params = List.copyOf(params);
    }
}
