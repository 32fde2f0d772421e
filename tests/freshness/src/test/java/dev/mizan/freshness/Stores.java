package dev.mizan.freshness;

import dev.mizan.runtime.spi.CacheSettings;
import dev.mizan.runtime.spi.CacheSettings.Mode;
import dev.mizan.runtime.spi.GenerationStore;
import dev.mizan.runtime.spi.GenerationStoreProvider;
import java.util.Optional;
import java.util.ServiceLoader;

/** The stores that applications get. */
final class Stores {

    private Stores() {}

    /** The store on the Redis at {@code url}, found as an application finds it. */
    static GenerationStore redis(String url) {
        CacheSettings settings = new CacheSettings(
                Mode.REDIS,
                "shop",
                Optional.of(Node.SECRET),
                Optional.of(url),
                true,
                CacheSettings.INTENT_TTL,
                CacheSettings.MAX_AGE,
                CacheSettings.MAX_BYTES);
        return ServiceLoader.load(GenerationStoreProvider.class).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.mode() == Mode.REDIS)
                .findFirst()
                .orElseThrow()
                .open(settings);
    }
}
