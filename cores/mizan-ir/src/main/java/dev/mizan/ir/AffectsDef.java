package dev.mizan.ir;

import java.util.List;
import java.util.Optional;

/**
 * What a mutation makes stale.
 *
 * @param context the context
 * @param function the one member, if it is not the whole context
 * @param params the params that narrow it to an instance, sorted; empty for every instance
 */
public record AffectsDef(String context, Optional<String> function, List<String> params) {

    public AffectsDef {
        params = List.copyOf(params);
    }
}
