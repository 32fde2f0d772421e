package dev.mizan.freshness;

import java.time.Duration;
import java.util.function.BooleanSupplier;

/** Waits for what another process does in its own time. */
final class Eventually {

    private static final Duration PATIENCE = Duration.ofSeconds(60);

    private Eventually() {}

    static void holds(BooleanSupplier condition) {
        long until = System.nanoTime() + PATIENCE.toNanos();
        while (!condition.getAsBoolean()) {
            if (System.nanoTime() - until > 0) {
                throw new AssertionError("it does not come true");
            }
            Thread.onSpinWait();
        }
    }
}
