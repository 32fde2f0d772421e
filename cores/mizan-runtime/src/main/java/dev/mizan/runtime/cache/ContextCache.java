package dev.mizan.runtime.cache;

import dev.mizan.ir.CacheFacts;
import dev.mizan.runtime.spi.GenerationStore;
import dev.mizan.runtime.spi.GenerationStore.Entry;
import dev.mizan.runtime.spi.GenerationStore.Found;
import dev.mizan.runtime.spi.GenerationStore.Subsets;
import dev.mizan.runtime.spi.StoreUnavailableException;
import java.time.Duration;
import java.util.List;
import java.util.SortedMap;
import java.util.concurrent.Callable;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.LongAdder;
import org.jspecify.annotations.Nullable;

/**
 * The kept answers of one context.
 *
 * <pre>{@code
 * byte[] bundle = cache.answer(new KeyMessage("user", Map.of("user_id", "5"), 0), () -> run(members));
 * }</pre>
 */
public final class ContextCache {

    private static final int LOOKS = 4;
    private static final int SHAPE_DIGITS = 16;
    private static final Duration LEASE = Duration.ofSeconds(5);
    private static final Duration PATIENCE = Duration.ofSeconds(2);
    private static final long FIRST_PAUSE_MILLIS = 4;
    private static final long LONGEST_PAUSE_MILLIS = 64;

    private final GenerationCache cache;
    private final GenerationStore store;
    private final CacheFacts facts;
    private final GenerationNames names;
    private final Duration age;
    private final Flights flights = new Flights();
    private final LongAdder hits = new LongAdder();
    private final LongAdder misses = new LongAdder();
    private final LongAdder bypassed = new LongAdder();
    private volatile @Nullable Subsets known;

    ContextCache(GenerationCache cache, GenerationStore store, CacheFacts facts, GenerationNames names, Duration age) {
        this.cache = cache;
        this.store = store;
        this.facts = facts;
        this.names = names;
        this.age = age;
    }

    /** What the declarations say about the context. */
    public CacheFacts facts() {
        return facts;
    }

    GenerationNames names() {
        return names;
    }

    /** What a look into the store came to. */
    private sealed interface Look {
        /** There is an answer that counts. */
        @SuppressWarnings("ArrayRecordComponent")
        record Hit(byte[] body) implements Look {}

        /** There is none; one that is computed now may be kept with {@code stamp}. */
        record Miss(List<String> names, String stamp) implements Look {}

        /** A mutation is running: nothing is served and nothing is kept. */
        record Bypass() implements Look {}
    }

    /**
     * The answer that {@code message} describes: a kept one that counts, or what {@code computation} gives.
     *
     * @throws Exception whatever the computation throws
     */
    public byte[] answer(KeyMessage message, Callable<byte[]> computation) throws Exception {
        if (!cache.usable()) {
            bypassed.increment();
            return computation.call();
        }
        String key = cache.keys().key(message) + ":" + facts.shape().substring(0, SHAPE_DIGITS);
        Look look;
        try {
            look = look(key, message.params());
            cache.outage().ended();
        } catch (StoreUnavailableException away) {
            cache.outage().began(away);
            look = new Look.Bypass();
        }
        return switch (look) {
            case Look.Hit hit -> {
                hits.increment();
                yield hit.body;
            }
            case Look.Miss miss -> flights.run(key + " " + miss.stamp, () -> compute(key, miss, computation));
            case Look.Bypass bypass -> {
                bypassed.increment();
                yield computation.call();
            }
        };
    }

    private Look look(String key, SortedMap<String, String> params) {
        Subsets subsets = known;
        for (int i = 0; i < LOOKS; i++) {
            if (subsets == null) {
                subsets = publish();
            }
            List<String> asked = names.ofRead(subsets.all(), params);
            Found found = store.read(facts.context(), asked, key);
            if (!found.generations().getFirst().token().equals(subsets.token())) {
                subsets = null;
                continue;
            }
            if (found.settled()) {
                return hitOrMiss(found, asked);
            }
            Found settled = store.settle(facts.context(), asked);
            if (!settled.settled()) {
                return new Look.Bypass();
            }
            if (settled.generations().getFirst().token().equals(subsets.token())) {
                return new Look.Miss(asked, settled.stamp());
            }
            subsets = null;
        }
        return new Look.Bypass();
    }

    private static Look hitOrMiss(Found found, List<String> asked) {
        String stamp = found.stamp();
        return found.entry()
                .filter(entry -> entry.stamp().equals(stamp))
                .<Look>map(entry -> new Look.Hit(entry.body()))
                .orElseGet(() -> new Look.Miss(asked, stamp));
    }

    /** Tells the store which subsets this node may name, and hears which there are. */
    Subsets publish() {
        Subsets all = store.publish(facts.context(), names.subsets());
        known = all;
        return all;
    }

    /** Computes and keeps, unless another process is at it; then that one's answer is awaited for a while. */
    private byte[] compute(String key, Look.Miss miss, Callable<byte[]> computation) throws Exception {
        String lease = key + ":" + Integer.toHexString(miss.stamp.hashCode());
        String holder = cache.token();
        boolean leased = lease(lease, holder);
        try {
            byte[] kept = leased ? again(key, miss) : await(key, miss);
            if (kept != null) {
                flights.awaited();
                return kept;
            }
            misses.increment();
            byte[] body = computation.call();
            fill(key, miss, body);
            return body;
        } finally {
            if (leased) {
                release(lease, holder);
            }
        }
    }

    private boolean lease(String lease, String holder) {
        try {
            return store.lease(facts.context(), lease, holder, LEASE);
        } catch (StoreUnavailableException away) {
            cache.outage().began(away);
            return true;
        }
    }

    private void release(String lease, String holder) {
        try {
            store.release(facts.context(), lease, holder);
        } catch (StoreUnavailableException away) {
            cache.outage().began(away);
        }
    }

    /** Somebody may have been done between the look and the lease. */
    private byte @Nullable [] again(String key, Look.Miss miss) {
        try {
            return kept(store.read(facts.context(), miss.names, key), miss);
        } catch (StoreUnavailableException away) {
            cache.outage().began(away);
            return null;
        }
    }

    private static byte @Nullable [] kept(Found found, Look.Miss miss) {
        boolean current = found.stamp().equals(miss.stamp);
        return found.entry()
                .filter(entry -> current && entry.stamp().equals(miss.stamp))
                .map(Entry::body)
                .orElse(null);
    }

    private byte @Nullable [] await(String key, Look.Miss miss) throws InterruptedException {
        long until = System.nanoTime() + PATIENCE.toNanos();
        long pause = FIRST_PAUSE_MILLIS;
        try {
            while (System.nanoTime() - until < 0) {
                TimeUnit.MILLISECONDS.sleep(pause);
                pause = Math.min(2 * pause, LONGEST_PAUSE_MILLIS);
                Found found = store.read(facts.context(), miss.names, key);
                if (!found.stamp().equals(miss.stamp) || !found.settled()) {
                    return null;
                }
                byte[] kept = kept(found, miss);
                if (kept != null) {
                    return kept;
                }
            }
        } catch (StoreUnavailableException away) {
            cache.outage().began(away);
        }
        return null;
    }

    private void fill(String key, Look.Miss miss, byte[] body) {
        try {
            store.fill(facts.context(), miss.names, key, new Entry(miss.stamp, body), age);
        } catch (StoreUnavailableException away) {
            cache.outage().began(away);
        }
    }

    CacheCounts counts() {
        return new CacheCounts(hits.sum(), misses.sum(), flights.joined(), bypassed.sum(), 0);
    }
}
