package dev.mizan.freshness;

import java.util.List;
import java.util.Random;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.Semaphore;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.AtomicInteger;
import java.util.concurrent.atomic.AtomicIntegerArray;

/**
 * Drives a cache with random reads and mutations from many threads, and holds every read against what was acknowledged
 * before it began.
 */
final class HistoryCheck implements Subject.Versions {

    private static final int USERS = 5;
    private static final int VIEWERS = 4;
    private static final int THREADS = 8;
    private static final int MUTATION_ONE_IN = 8;
    private static final int DEATH_ONE_IN = 400;
    private static final int BETWEEN_DISTURBANCES = 1_000;

    private final AtomicIntegerArray versions = new AtomicIntegerArray(USERS);
    private final AtomicIntegerArray acknowledged = new AtomicIntegerArray(USERS);
    private final AtomicInteger reads = new AtomicInteger();
    private final AtomicInteger mutations = new AtomicInteger();
    private final AtomicInteger refused = new AtomicInteger();
    private final AtomicInteger violations = new AtomicInteger();
    private final AtomicInteger operated = new AtomicInteger();

    /** One for every disturbance that is due. */
    private final Semaphore due = new Semaphore(0);

    /**
     * What was seen.
     *
     * @param reads how many reads were answered
     * @param mutations how many mutations were acknowledged
     * @param refused how many were not
     * @param violations how many reads missed what was acknowledged before they began
     */
    record History(int reads, int mutations, int refused, int violations) {}

    /** Makes the cache of a history. */
    interface Making {
        Subject over(Subject.Versions versions);
    }

    /** What goes wrong meanwhile, again and again. */
    interface Disturbance {
        void happen(Random random);
    }

    static History run(int operations, long seed, Making making, Disturbance disturbance) throws Exception {
        HistoryCheck check = new HistoryCheck();
        AtomicBoolean done = new AtomicBoolean();
        try (Subject subject = making.over(check);
                ExecutorService threads = Executors.newFixedThreadPool(THREADS + 1)) {
            List<Future<?>> workers = new java.util.ArrayList<>();
            for (int i = 0; i < THREADS; i++) {
                Random random = new Random(seed + i);
                workers.add(threads.submit(() -> check.work(subject, operations / THREADS, random)));
            }
            Future<?> trouble = threads.submit(() -> {
                Random random = new Random(seed - 1);
                check.due.acquireUninterruptibly();
                while (!done.get()) {
                    disturbance.happen(random);
                    check.due.acquireUninterruptibly();
                }
            });
            for (Future<?> worker : workers) {
                worker.get();
            }
            done.set(true);
            check.due.release();
            trouble.get();
        }
        return new History(check.reads.get(), check.mutations.get(), check.refused.get(), check.violations.get());
    }

    private void work(Subject subject, int operations, Random random) {
        for (int i = 0; i < operations; i++) {
            if (operated.incrementAndGet() % BETWEEN_DISTURBANCES == 0) {
                due.release();
            }
            int user = random.nextInt(USERS);
            if (random.nextInt(MUTATION_ONE_IN) == 0) {
                mutate(subject, user, random.nextInt(DEATH_ONE_IN / MUTATION_ONE_IN) == 0);
            } else {
                read(subject, user, random.nextInt(VIEWERS));
            }
        }
    }

    private void mutate(Subject subject, int user, boolean dies) {
        try {
            if (dies) {
                subject.die(user);
                return;
            }
            int version = subject.mutate(user);
            acknowledged.accumulateAndGet(user, version, Math::max);
            mutations.incrementAndGet();
        } catch (Exception unacknowledged) {
            refused.incrementAndGet();
        }
    }

    private void read(Subject subject, int user, int viewer) {
        int least = acknowledged.get(user);
        try {
            int seen = subject.read(user, viewer);
            reads.incrementAndGet();
            if (seen < least) {
                violations.incrementAndGet();
            }
        } catch (Exception e) {
            throw new AssertionError("a read failed", e);
        }
    }

    /** The version now; a reader may be overtaken before it keeps what it read. */
    @Override
    public int read(int user) {
        int version = versions.get(user);
        Thread.yield();
        return version;
    }

    @Override
    public int write(int user) {
        return versions.incrementAndGet(user);
    }
}
