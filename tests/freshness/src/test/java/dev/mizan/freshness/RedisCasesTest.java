package dev.mizan.freshness;

import static dev.mizan.freshness.Node.context;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.runtime.cache.Invalidation;
import dev.mizan.runtime.cache.UnconfirmedException;
import dev.mizan.runtime.spi.GenerationStore;
import dev.mizan.runtime.spi.StoreUnavailableException;
import dev.mizan.runtime.spi.Transactions;
import dev.mizan.runtime.spi.Transactions.Outcome;
import java.time.Duration;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The named cases with one Redis that nodes share, and what only happens there. */
class RedisCasesTest extends NamedCases {

    private static RedisServer redis;

    @BeforeAll
    static void startRedis() {
        redis = RedisServer.start();
    }

    @AfterAll
    static void stopRedis() {
        redis.close();
    }

    @BeforeEach
    void empty() {
        redis.cli("FLUSHALL");
    }

    @Override
    GenerationStore store() {
        return Stores.redis(redis.url());
    }

    @Override
    void evict() {
        redis.cli(
                "EVAL",
                "for _, k in ipairs(redis.call('KEYS', '*')) do"
                        + " if redis.call('PTTL', k) > 0 then redis.call('DEL', k) end end",
                "0");
    }

    @Test
    void keys_beginWithTheApplicationAndLiveNoLongerThanTheyMust() throws Exception {
        Node node = node(true);
        node.user(5);
        node.mutate(context("user", "user_id", 5));
        node.user(5);

        assertThat(redis.cli("KEYS", "*").lines())
                .hasSizeGreaterThan(4)
                .allMatch(key -> key.startsWith("mizan:shop:{"))
                .anyMatch(key -> key.startsWith("mizan:shop:{user}:e:ctx:user:"));
        assertThat(redis.cli("KEYS", "*")
                        .lines()
                        .filter(key -> redis.cli("PTTL", key).equals("-1")))
                .as("what is never withdrawn")
                .allMatch(key -> key.endsWith(":subsets"));
    }

    @Test
    void answerWithAShorterTime_isKeptForThatTimeAndByRedisAlone() throws Exception {
        Node node = node(true);
        node.read("mine", "ann", Map.of());
        node.user(5);
        String mine = redis.cli("KEYS", "mizan:shop:{mine}:e:*");
        database.write();
        assertThat(Long.parseLong(redis.cli("PTTL", mine))).isBetween(1L, 60_000L);
        assertThat(node.read("mine", "ann", Map.of())).isZero();

        redis.cli("DEL", mine, redis.cli("KEYS", "mizan:shop:{user}:e:*"));

        assertThat(node.read("mine", "ann", Map.of())).as("its time is over").isEqualTo(1);
        assertThat(node.user(5)).as("kept in the process, too").isZero();
    }

    @Test
    void mutationOfOneNode_reachesTheOthers() throws Exception {
        Node one = node(true);
        Node two = node(true);
        one.user(5);
        assertThat(two.user(5)).isZero();
        assertThat(two.counts().hits()).as("what the other one filled").isEqualTo(1);

        one.mutate(context("user", "user_id", 5));

        assertThat(two.user(5)).isEqualTo(1);
        assertThat(one.user(5)).isEqualTo(1);
        assertThat(one.counts().hits()).isEqualTo(1);
    }

    @Test
    void stampedeOnTwoNodes_computesOnce() throws Exception {
        Node one = node(false);
        Node two = node(false);
        AtomicInteger computations = new AtomicInteger();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> first = others.submit(() -> one.read(
                    "user",
                    "",
                    Map.of("user_id", "5"),
                    () -> {
                        computations.incrementAndGet();
                        inside.countDown();
                    },
                    () -> awaited(mayEnd)));
            awaited(inside);
            Future<Integer> second = others.submit(
                    () -> two.read("user", "", Map.of("user_id", "5"), computations::incrementAndGet, Node.NOTHING));
            mayEnd.countDown();
            assertThat(first.get()).isZero();
            assertThat(second.get()).isZero();
        }
        assertThat(computations).hasValue(1);
    }

    @Test
    void rollingDeploy_reachesNodesThatKnowFewerSubsets() throws Exception {
        Node old = added(new Node(store(), true, Shop.yesterday(), database, Transactions.NONE));
        Map<String, String> open = Map.of("customer_id", "1", "page", "1", "status", "OPEN");
        assertThat(old.read("orders", "", open)).isZero();
        Node fresh = node(true);
        assertThat(old.read("orders", "", open)).isZero();

        fresh.mutate(context("orders", "customer_id", 1, "status", "OPEN"));

        assertThat(old.read("orders", "", open)).isEqualTo(1);
        old.mutate(context("orders", "customer_id", 1, "status", "OPEN"));
        assertThat(fresh.read("orders", "", open)).isEqualTo(2);
    }

    @Test
    void rollingDeploy_keepsAnswersOfAnotherShapeApart() throws Exception {
        Node today = node(false);
        Node tomorrow = added(new Node(store(), false, Shop.tomorrow(), database, Transactions.NONE));
        assertThat(today.user(5)).isZero();
        database.write();

        assertThat(tomorrow.user(5)).isEqualTo(1);
        tomorrow.mutate(context("user", "user_id", 5));
        assertThat(today.user(5)).as("generations are shared").isEqualTo(2);
    }

    @Test
    void restartEmpty_isAMiss() throws Exception {
        Node node = node(true);
        node.user(5);
        database.write();
        redis.restart();

        assertThat(node.user(5)).isEqualTo(1);
        node.mutate(context("user", "user_id", 5));
        assertThat(node.user(5)).isEqualTo(2);
    }

    @Test
    void restartFromAnOldSnapshot_isAMiss() throws Exception {
        Node node = node(true);
        node.user(5);
        redis.snapshot();
        node.mutate(context("user", "user_id", 5));
        redis.restart();

        assertThat(redis.cli("KEYS", "*:e:*").lines())
                .as("the old answer is back")
                .isNotEmpty();
        assertThat(node.user(5)).isEqualTo(1);
    }

    @Test
    void pausedRedis_letsReadsPassByAndMutationsFail() throws Exception {
        Node node = node(true);
        node.user(5);
        redis.pause();
        try {
            database.write();
            assertThat(node.user(5)).as("from the functions").isEqualTo(1);
            assertThatThrownBy(() -> node.begin(context("user", "user_id", 5)))
                    .isInstanceOf(StoreUnavailableException.class);
        } finally {
            redis.resume();
        }
        assertThat(node.counts().outages()).isEqualTo(1);
    }

    @Test
    void closeThatNobodyConfirms_isSaidAndDoneLater() throws Exception {
        Node node = node(true);
        Node other = node(true);
        other.user(5);
        Invalidation running = node.begin(context("user", "user_id", 5));
        database.write();
        redis.pause();
        try {
            assertThatThrownBy(() -> running.finish(Outcome.COMMITTED)).isInstanceOf(UnconfirmedException.class);
        } finally {
            redis.resume();
        }

        assertThat(other.user(5)).as("the intent is open, or closed by now").isEqualTo(1);
    }

    @Test
    void nodeThatDied_isTakenOffAtTheEndOfItsIntent() throws Exception {
        Node other = node(true);
        GenerationStore store = store();
        other.user(5);
        store.open("user", java.util.Set.of("{\"user_id\":\"5\"}"), java.util.Set.of(), "dead", Duration.ofMillis(1));
        database.write();

        assertThat(other.user(5)).isEqualTo(1);
        database.write();
        assertThat(other.user(5)).isBetween(1, 2);
        assertThat(store.renew("user", java.util.Set.of("{\"user_id\":\"5\"}"), "dead", Duration.ofSeconds(9)))
                .isFalse();
        store.close();
    }

    @Test
    void allkeysEviction_isRefused() throws Exception {
        redis.cli("CONFIG", "SET", "maxmemory-policy", "allkeys-lru");
        try (GenerationStore store = store()) {
            assertThatThrownBy(() -> store.publish("user", java.util.Set.of("")))
                    .isInstanceOf(StoreUnavailableException.class)
                    .hasMessageContaining(
                            "maxmemory-policy is allkeys-lru (expected: one of volatile-*, or noeviction)");
        } finally {
            redis.cli("CONFIG", "SET", "maxmemory-policy", "noeviction");
        }
    }
}
