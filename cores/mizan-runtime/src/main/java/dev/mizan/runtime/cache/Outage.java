package dev.mizan.runtime.cache;

import dev.mizan.runtime.spi.StoreUnavailableException;
import java.util.concurrent.atomic.AtomicBoolean;
import java.util.concurrent.atomic.LongAdder;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/** Whether the store is away. While it is, reads ask it only now and then, and the log hears of it once. */
final class Outage {

    private static final long PAUSE_NANOS = 500_000_000;
    private static final Logger LOG = LoggerFactory.getLogger(GenerationCache.class);

    private final AtomicBoolean away = new AtomicBoolean();
    private final LongAdder count = new LongAdder();
    private volatile long askAgain;

    /** Whether there is no use in asking the store just now. */
    boolean lasts() {
        return away.get() && System.nanoTime() - askAgain < 0;
    }

    void began(StoreUnavailableException failure) {
        askAgain = System.nanoTime() + PAUSE_NANOS;
        if (away.compareAndSet(false, true)) {
            count.increment();
            LOG.warn(
                    "The store of cached answers is out of reach, answers come from the functions: {}",
                    failure.getMessage());
        }
    }

    void ended() {
        if (away.get() && away.compareAndSet(true, false)) {
            LOG.info("The store of cached answers is back");
        }
    }

    long count() {
        return count.sum();
    }
}
