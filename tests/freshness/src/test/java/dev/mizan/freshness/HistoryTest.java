package dev.mizan.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.freshness.HistoryCheck.Disturbance;
import dev.mizan.freshness.HistoryCheck.History;
import java.util.Random;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Random histories; {@code -Dhistory.operations=1000000} makes them long, {@code -Dhistory.seed=…} repeats one. */
class HistoryTest {

    private static final int OPERATIONS = Integer.getInteger("history.operations", 20_000);
    private static final long SEED = Long.getLong("history.seed", System.nanoTime());

    private static final Disturbance NONE = random -> Thread.onSpinWait();

    @Test
    void noReadMissesWhatWasAcknowledged_whateverHappensToRedisAndToNodes() throws Exception {
        try (RedisServer redis = RedisServer.start()) {
            History history = HistoryCheck.run(
                    OPERATIONS,
                    SEED,
                    versions -> new GenerationSubject(3, () -> Stores.redis(redis.url()), versions),
                    random -> trouble(redis, random));

            System.out.println("history with faults: " + history + ", seed " + SEED);
            assertThat(history.violations()).isZero();
            assertThat(history.mutations()).isGreaterThan(OPERATIONS / 100);
            assertThat(history.refused()).as("faults that were noticed").isPositive();
        }
    }

    /** One of: stopped for a while, restarted empty, restarted from a snapshot that others outdated. */
    private static void trouble(RedisServer redis, Random random) {
        switch (random.nextInt(4)) {
            case 0 -> {
                redis.pause();
                redis.resume();
            }
            case 1 -> redis.restart();
            case 2 -> redis.snapshot();
            default ->
                redis.cli(
                        "EVAL",
                        "return redis.call('RANDOMKEY') and redis.call('DEL'," + " redis.call('RANDOMKEY'))",
                        "0");
        }
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void cacheThatDeletesKeys_isFoundOut(boolean everyViewer) throws Exception {
        History history = HistoryCheck.run(
                OPERATIONS * 10, SEED, versions -> new KeyDeletingSubject(versions, everyViewer), NONE);

        System.out.println("history of a cache that deletes keys: " + history);
        assertThat(history.violations()).isPositive();
    }
}
