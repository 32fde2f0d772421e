package dev.mizan.ir;

import java.util.Random;

/**
 * Runs a check on many generated values. A failure names its seed, and {@code -Dtrials.seed=…} makes that the first
 * trial.
 */
final class Trials {

    private Trials() {}

    /** A check on values made with {@code random} alone. */
    interface Trial {
        void run(Random random) throws Exception;
    }

    static void run(int count, Trial trial) {
        long first = Long.getLong("trials.seed", System.nanoTime());
        for (int i = 0; i < count; i++) {
            long seed = first + i;
            try {
                // Seeds that follow each other give alike first numbers; a Random of their own mixes them.
                trial.run(new Random(new Random(seed).nextLong()));
            } catch (Exception | AssertionError failure) {
                throw new AssertionError(
                        "trial " + (i + 1) + " of " + count + ", repeat it with -Dtrials.seed=" + seed, failure);
            }
        }
    }
}
