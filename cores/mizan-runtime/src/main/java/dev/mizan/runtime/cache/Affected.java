package dev.mizan.runtime.cache;

import dev.mizan.runtime.spi.GenerationStore;
import java.time.Duration;
import java.util.Set;
import java.util.TreeSet;

/**
 * The generations of one context that a mutation touches.
 *
 * @param names the generations, in one order whoever names them
 * @param subsets the subsets of params that this node may name
 */
record Affected(GenerationStore store, String context, TreeSet<String> names, Set<String> subsets) {

    String id() {
        return context + " " + names;
    }

    String broadId() {
        return context;
    }

    void replace() {
        store.replace(context, names, subsets);
    }

    void replaceEverything() {
        store.replace(context, GenerationNames.every(), subsets);
    }

    void open(String id, Duration life) {
        store.open(context, names, subsets, id, life);
    }

    boolean renew(String id, Duration life) {
        return store.renew(context, names, id, life);
    }

    void close(String id) {
        store.close(context, names, subsets, id);
    }
}
