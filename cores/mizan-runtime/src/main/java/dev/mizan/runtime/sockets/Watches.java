package dev.mizan.runtime.sockets;

import dev.mizan.runtime.invalidation.InvalidationListener;
import dev.mizan.runtime.invalidation.InvalidationTarget;
import dev.mizan.runtime.spi.Exchange;
import java.util.ArrayList;
import java.util.Collection;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.SortedMap;
import java.util.SortedSet;
import java.util.TreeSet;
import java.util.concurrent.ConcurrentHashMap;
import java.util.function.Predicate;
import java.util.stream.Collectors;

/** What all connections watch, and who has to be told when something became stale. */
final class Watches implements InvalidationListener {

    private final Map<String, Set<Watch>> byContext = new ConcurrentHashMap<>();

    void add(Watch watch) {
        byContext.compute(watch.context(), (context, present) -> {
            Set<Watch> watches = present == null ? ConcurrentHashMap.newKeySet() : present;
            watches.add(watch);
            return watches;
        });
    }

    void remove(Watch watch) {
        byContext.computeIfPresent(watch.context(), (context, watches) -> {
            watches.remove(watch);
            return watches.isEmpty() ? null : watches;
        });
    }

    /**
     * Tells every connection but the one whose call did it: that one learns from its answer. If the answer is an error
     * it cannot say so, which is why the call keeps the targets.
     */
    @Override
    public void stale(List<InvalidationTarget> targets, Exchange cause) {
        Optional<FrameExchange> own = cause.unwrap(FrameExchange.class);
        own.ifPresent(frame -> frame.keep(targets));
        tell(targets, watch -> own.isEmpty() || watch.connection() != own.get().connection());
    }

    /** Tells {@code connection} alone. */
    void tell(List<InvalidationTarget> targets, FrameConnection connection) {
        tell(targets, watch -> watch.connection() == connection);
    }

    private void tell(List<InvalidationTarget> targets, Predicate<Watch> concerned) {
        List<Watch> found = new ArrayList<>();
        for (InvalidationTarget target : targets) {
            Collection<Watch> watches = byContext.getOrDefault(target.context(), Set.of());
            if (!watches.isEmpty()) {
                SortedMap<String, String> params = Watch.canonical(target.params());
                watches.stream()
                        .filter(concerned)
                        .filter(watch -> watch.has(params))
                        .forEach(found::add);
            }
        }
        Map<FrameConnection, SortedSet<String>> byConnection = found.stream()
                .collect(Collectors.groupingBy(
                        Watch::connection, Collectors.mapping(Watch::id, Collectors.toCollection(TreeSet::new))));
        byConnection.forEach(FrameConnection::stale);
    }
}
