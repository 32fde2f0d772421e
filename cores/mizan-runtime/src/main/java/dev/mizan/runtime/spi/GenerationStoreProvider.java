package dev.mizan.runtime.spi;

/** Makes the store for one mode; found with {@link java.util.ServiceLoader}. */
public interface GenerationStoreProvider {

    /** The mode whose store it makes. */
    CacheSettings.Mode mode();

    /**
     * The store.
     *
     * @throws IllegalStateException with a sentence for the developer, if it cannot work as it is configured
     */
    GenerationStore open(CacheSettings settings);
}
