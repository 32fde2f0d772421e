package dev.mizan.cache.redis;

import dev.mizan.runtime.spi.CacheSettings;
import dev.mizan.runtime.spi.GenerationStore;
import dev.mizan.runtime.spi.GenerationStoreProvider;

/** Makes the store for {@code mizan.cache.mode=redis}. */
public final class RedisStoreProvider implements GenerationStoreProvider {

    @Override
    public CacheSettings.Mode mode() {
        return CacheSettings.Mode.REDIS;
    }

    @Override
    public GenerationStore open(CacheSettings settings) {
        return new RedisStore(settings);
    }
}
