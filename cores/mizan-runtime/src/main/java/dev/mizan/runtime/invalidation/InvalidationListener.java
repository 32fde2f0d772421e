package dev.mizan.runtime.invalidation;

import dev.mizan.runtime.spi.Exchange;
import java.util.List;

/**
 * Is told what calls made stale: after the commit and before the answer is sent, on the thread of the call.
 *
 * <pre>{@code
 * dispatcher.listen((targets, cause) -> targets.forEach(target -> forget(target.context())));
 * }</pre>
 */
@FunctionalInterface
public interface InvalidationListener {

    /**
     * Something became stale.
     *
     * @param targets what, {@linkplain InvalidationTargets#reduce reduced}; never empty
     * @param cause the exchange whose function did it
     */
    void stale(List<InvalidationTarget> targets, Exchange cause);
}
