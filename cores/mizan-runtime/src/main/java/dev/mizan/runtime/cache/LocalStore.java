package dev.mizan.runtime.cache;

import com.github.benmanes.caffeine.cache.Cache;
import com.github.benmanes.caffeine.cache.Caffeine;
import com.github.benmanes.caffeine.cache.Expiry;
import dev.mizan.runtime.spi.CacheSettings;
import dev.mizan.runtime.spi.GenerationStore;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Collection;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.TreeMap;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.atomic.AtomicLong;
import java.util.function.LongSupplier;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/** The store in the memory of this process. */
public final class LocalStore implements GenerationStore {

    private static final String INCARNATION = "local";
    private static final Duration LONGER_THAN_ENTRIES = Duration.ofHours(1);
    private static final int OVERHEAD_BYTES = 256;

    private final AtomicLong tokens = new AtomicLong();
    private final LongSupplier clock;
    private final Cache<String, Kept> entries;
    private final Cache<String, Line> lines;
    private final Map<String, Subsets> subsets = new ConcurrentHashMap<>();

    /** An entry and how long it may stay. */
    private record Kept(Entry entry, long nanos) {}

    /** A generation, and the intents that are open on it with their ends. */
    private record Line(String token, Map<String, Long> intents) {
        boolean hasIntentBefore(long now) {
            return intents.values().stream().anyMatch(end -> end - now <= 0);
        }
    }

    /** An empty store. */
    public LocalStore(CacheSettings settings) {
        this(settings, System::nanoTime);
    }

    /** An empty store whose intents end by {@code clock}, in nanoseconds. */
    LocalStore(CacheSettings settings, LongSupplier clock) {
        this.clock = clock;
        this.entries = Caffeine.newBuilder()
                .maximumWeight(settings.maxBytes())
                .weigher((String key, Kept kept) -> kept.entry.body().length + OVERHEAD_BYTES)
                .expireAfter(Expiry.creating((String key, Kept kept) -> Duration.ofNanos(kept.nanos)))
                .executor(Runnable::run)
                .build();
        this.lines = Caffeine.newBuilder()
                .maximumWeight(settings.maxBytes())
                .weigher((String name, Line line) -> name.length() + OVERHEAD_BYTES)
                .expireAfterAccess(settings.maxAge().plus(LONGER_THAN_ENTRIES))
                .executor(Runnable::run)
                .build();
    }

    private static String place(String context, String name) {
        return context + " " + name;
    }

    private String token() {
        return Long.toString(tokens.incrementAndGet(), Character.MAX_RADIX);
    }

    @Override
    public Found read(String context, List<String> names, String key) {
        List<Generation> found = new ArrayList<>(names.size());
        for (String name : names) {
            found.add(name.equals(SUBSETS) ? ofSubsets(context) : generation(lines.getIfPresent(place(context, name))));
        }
        Kept kept = entries.getIfPresent(place(context, key));
        return new Found(INCARNATION, found, kept == null ? Optional.empty() : Optional.of(kept.entry));
    }

    private Generation ofSubsets(String context) {
        Subsets all = subsets.get(context);
        return all == null ? Generation.MISSING : new Generation(all.token(), false);
    }

    private static Generation generation(@Nullable Line line) {
        return line == null ? Generation.MISSING : new Generation(line.token, !line.intents.isEmpty());
    }

    @Override
    public Found settle(String context, List<String> names) {
        List<Generation> settled = new ArrayList<>(names.size());
        for (String name : names) {
            settled.add(
                    name.equals(SUBSETS)
                            ? ofSubsets(context)
                            : generation(lines.asMap().compute(place(context, name), (at, line) -> settled(line))));
        }
        return new Found(INCARNATION, settled, Optional.empty());
    }

    private Line settled(@Nullable Line line) {
        if (line == null) {
            return new Line(token(), Map.of());
        }
        return line.hasIntentBefore(clock.getAsLong()) ? changed(line, ends -> ends) : line;
    }

    /** The line with another token, without the intents that are past their end and with {@code change} made. */
    private Line changed(@Nullable Line line, UnaryOperator<Map<String, Long>> change) {
        Map<String, Long> ends = new TreeMap<>(line == null ? Map.of() : line.intents);
        ends.values().removeIf(end -> end - clock.getAsLong() <= 0);
        return new Line(token(), Map.copyOf(change.apply(ends)));
    }

    @Override
    public void fill(String context, List<String> names, String key, Entry entry, Duration age) {
        entries.put(place(context, key), new Kept(entry, age.toNanos()));
    }

    @Override
    public Subsets publish(String context, Set<String> more) {
        return subsets.compute(context, (name, old) -> {
            if (old != null && old.all().containsAll(more)) {
                return old;
            }
            Set<String> all = new HashSet<>(more);
            if (old != null) {
                all.addAll(old.all());
            }
            return new Subsets(token(), all);
        });
    }

    @Override
    public void replace(String context, Collection<String> names, Set<String> more) {
        publish(context, more);
        change(context, names, ends -> ends);
    }

    private void change(String context, Collection<String> names, UnaryOperator<Map<String, Long>> change) {
        for (String name : names) {
            lines.asMap().compute(place(context, name), (at, line) -> changed(line, change));
        }
    }

    @Override
    public void open(String context, Collection<String> names, Set<String> more, String id, Duration life) {
        publish(context, more);
        change(context, names, ends -> {
            ends.put(id, clock.getAsLong() + life.toNanos());
            return ends;
        });
    }

    @Override
    public boolean renew(String context, Collection<String> names, String id, Duration life) {
        boolean there = true;
        for (String name : names) {
            Line renewed = lines.asMap().computeIfPresent(place(context, name), (at, line) -> {
                Long end = line.intents.get(id);
                if (end == null || end - clock.getAsLong() <= 0) {
                    return line;
                }
                Map<String, Long> ends = new TreeMap<>(line.intents);
                ends.put(id, clock.getAsLong() + life.toNanos());
                return new Line(line.token, Map.copyOf(ends));
            });
            Long end = renewed == null ? null : renewed.intents.get(id);
            there &= end != null && end - clock.getAsLong() > 0;
        }
        return there;
    }

    @Override
    public void close(String context, Collection<String> names, Set<String> more, String id) {
        publish(context, more);
        change(context, names, ends -> {
            ends.remove(id);
            return ends;
        });
    }

    @Override
    public boolean lease(String context, String key, String holder, Duration life) {
        return true;
    }

    @Override
    public void release(String context, String key, String holder) {}

    /** Forgets an answer and every generation, as memory pressure may at any time. */
    public void evictEverything() {
        entries.invalidateAll();
        lines.invalidateAll();
    }

    @Override
    public void close() {
        evictEverything();
    }
}
