package dev.mizan.runtime.cache;

import dev.mizan.runtime.spi.StoreUnavailableException;
import java.time.Duration;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.concurrent.Executors;
import java.util.concurrent.ScheduledExecutorService;
import java.util.concurrent.TimeUnit;

/** What still has to be told to the store, and is told as soon as it listens. */
final class Retries implements AutoCloseable {

    private static final int MOST = 10_000;
    private static final Duration PAUSE = Duration.ofMillis(250);

    private final ScheduledExecutorService clock = Executors.newSingleThreadScheduledExecutor(
            Thread.ofPlatform().daemon().name("mizan-cache").factory());
    private final Map<String, Runnable> waiting = new LinkedHashMap<>();

    Retries() {
        clock.scheduleWithFixedDelay(this::tellAll, PAUSE.toMillis(), PAUSE.toMillis(), TimeUnit.MILLISECONDS);
    }

    /**
     * Tells the store until it listens.
     *
     * @param id what is told; telling the same twice is telling it once
     * @param broadly what to tell in its place if too much is waiting already
     */
    void add(String id, Runnable told, String broadId, Runnable broadly) {
        synchronized (waiting) {
            boolean full = waiting.size() >= MOST;
            waiting.put(full ? broadId : id, full ? broadly : told);
        }
    }

    /** Does {@code task} after {@code delay}. */
    void later(Duration delay, Runnable task) {
        clock.schedule(task, delay.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Does {@code task} again and again, on a thread of its own that may block. */
    void every(Duration period, Runnable task) {
        clock.scheduleAtFixedRate(
                () -> Thread.startVirtualThread(task), period.toNanos(), period.toNanos(), TimeUnit.NANOSECONDS);
    }

    /** Whether something is waiting that the store does not know. */
    boolean isWaiting() {
        synchronized (waiting) {
            return !waiting.isEmpty();
        }
    }

    private void tellAll() {
        List<Map.Entry<String, Runnable>> now;
        synchronized (waiting) {
            now = new ArrayList<>(waiting.entrySet().stream()
                    .map(each -> Map.entry(each.getKey(), each.getValue()))
                    .toList());
        }
        for (Map.Entry<String, Runnable> each : now) {
            try {
                each.getValue().run();
            } catch (StoreUnavailableException away) {
                return;
            }
            synchronized (waiting) {
                waiting.remove(each.getKey(), each.getValue());
            }
        }
    }

    @Override
    public void close() {
        clock.shutdownNow();
    }
}
