package dev.mizan.freshness;

import dev.mizan.runtime.cache.LocalStore;
import dev.mizan.runtime.spi.CacheSettings;
import dev.mizan.runtime.spi.GenerationStore;

/** The named cases with the store in memory. */
class LocalCasesTest extends NamedCases {

    private final LocalStore store = new LocalStore(Node.settings(false, CacheSettings.INTENT_TTL));

    @Override
    GenerationStore store() {
        return store;
    }

    @Override
    void evict() {
        store.evictEverything();
    }
}
