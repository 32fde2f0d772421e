package dev.mizan.runtime.cache;

import java.time.Duration;
import java.util.Set;
import java.util.concurrent.ConcurrentHashMap;

/** The intents of mutations that this process is running, renewed until they end. */
final class OpenIntents {

    private static final int RENEWALS_A_LIFE = 4;

    private final Set<StrictInvalidation> open = ConcurrentHashMap.newKeySet();

    OpenIntents(Duration life, Retries clock) {
        clock.every(life.dividedBy(RENEWALS_A_LIFE), () -> open.forEach(StrictInvalidation::renew));
    }

    void add(StrictInvalidation invalidation) {
        open.add(invalidation);
    }

    void remove(StrictInvalidation invalidation) {
        open.remove(invalidation);
    }
}
