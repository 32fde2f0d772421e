package dev.mizan.freshness;

import static dev.mizan.freshness.Node.NOTHING;
import static dev.mizan.freshness.Node.context;
import static dev.mizan.freshness.Node.function;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.freshness.Node.Database;
import dev.mizan.runtime.cache.Invalidation;
import dev.mizan.runtime.spi.GenerationStore;
import dev.mizan.runtime.spi.Transactions;
import dev.mizan.runtime.spi.Transactions.Outcome;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Every way in which a kept answer could outlive what it shows, once for each store. */
abstract class NamedCases {

    private static final Map<String, String> USER_5 = Map.of("user_id", "5");

    private final List<Node> nodes = new ArrayList<>();
    final Database database = new Database();

    /** A store that shares what it keeps with the others of this test, if the kind can. */
    abstract GenerationStore store();

    /** Makes the store forget everything it may forget. */
    abstract void evict();

    Node node(boolean strict) {
        return added(new Node(store(), strict, database));
    }

    Node added(Node node) {
        nodes.add(node);
        return node;
    }

    @AfterEach
    void closeNodes() {
        nodes.forEach(Node::close);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answer_isKeptUntilAMutationOfItsInstance(boolean strict) throws Exception {
        Node node = node(strict);

        assertThat(node.user(5)).isZero();
        database.write();
        assertThat(node.user(5)).as("kept").isZero();
        node.mutate(context("user", "user_id", 5));
        assertThat(node.user(5)).isEqualTo(2);
        database.write();
        assertThat(node.user(5)).as("kept again").isEqualTo(2);
        assertThat(node.counts().hits()).isEqualTo(2);
        assertThat(node.counts().misses()).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void answer_ofAnotherInstance_staysKept(boolean strict) throws Exception {
        Node node = node(strict);
        node.user(5);
        node.user(6);

        node.mutate(context("user", "user_id", 5));

        assertThat(node.user(6)).isZero();
        assertThat(node.user(5)).isEqualTo(1);
    }

    @Test
    void answer_ofEveryViewer_isInvalidated() throws Exception {
        Node node = node(false);
        for (String viewer : List.of("", "ann", "bob")) {
            assertThat(node.read("user", viewer, USER_5)).isZero();
        }

        node.mutate(context("user", "user_id", 5));

        for (String viewer : List.of("", "ann", "bob")) {
            assertThat(node.read("user", viewer, USER_5)).as(viewer).isEqualTo(1);
        }
    }

    @Test
    void answer_ofOneViewer_isNotAnothers() throws Exception {
        Node node = node(false);
        assertThat(node.read("user", "ann", USER_5)).isZero();
        database.write();

        assertThat(node.read("user", "bob", USER_5)).isEqualTo(1);
    }

    @Test
    void partialParams_invalidateEverySuperset() throws Exception {
        Node node = node(false);
        List<Map<String, String>> reads = List.of(
                Map.of("customer_id", "1", "page", "1"),
                Map.of("customer_id", "1", "page", "2"),
                Map.of("customer_id", "1", "page", "1", "status", "OPEN"),
                Map.of("customer_id", "1", "page", "3", "status", "PAID"));
        for (Map<String, String> read : reads) {
            assertThat(node.read("orders", "", read)).isZero();
        }

        node.mutate(context("orders", "customer_id", 1));

        for (Map<String, String> read : reads) {
            assertThat(node.read("orders", "", read)).as("%s", read).isEqualTo(1);
        }
    }

    @Test
    void newRowInAFilteredList_reachesEveryPageOfThatFilterAndListsWithoutFilter() throws Exception {
        Node node = node(false);
        Map<String, String> open = Map.of("customer_id", "1", "page", "2", "status", "OPEN");
        Map<String, String> paid = Map.of("customer_id", "1", "page", "2", "status", "PAID");
        Map<String, String> all = Map.of("customer_id", "1", "page", "2");
        for (Map<String, String> read : List.of(open, paid, all)) {
            assertThat(node.read("orders", "", read)).isZero();
        }

        node.mutate(context("orders", "customer_id", 1, "status", "OPEN"));

        assertThat(node.read("orders", "", open)).isEqualTo(1);
        assertThat(node.read("orders", "", all))
                .as("has no status, and so every status")
                .isEqualTo(1);
        assertThat(node.read("orders", "", paid)).as("another filter").isZero();
    }

    @Test
    void paramsThatNobodyCouldName_invalidateMoreAndNotLess() throws Exception {
        Node node = node(false);
        Map<String, String> second = Map.of("customer_id", "1", "page", "2");
        assertThat(node.read("orders", "", second)).isZero();

        node.mutate(context("orders", "page", 2));

        assertThat(node.read("orders", "", second)).isEqualTo(1);
    }

    @Test
    void broadTarget_invalidatesEveryInstance() throws Exception {
        Node node = node(false);
        node.user(5);
        node.user(6);

        node.mutate(context("user"));

        assertThat(node.user(5)).isEqualTo(1);
        assertThat(node.user(6)).isEqualTo(1);
    }

    @Test
    void functionTarget_invalidatesTheBundleItIsIn() throws Exception {
        Node node = node(false);
        node.user(5);

        node.mutate(function("user", "user_profile", "user_id", 5));

        assertThat(node.user(5)).isEqualTo(1);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void fillThatWasOvertaken_isNeverServed(boolean strict) throws Exception {
        Node node = node(strict);

        int overtaken = node.read("user", "", USER_5, NOTHING, () -> node.mutate(context("user", "user_id", 5)));

        assertThat(overtaken).as("the read began before").isZero();
        assertThat(node.user(5)).isEqualTo(1);
    }

    @Test
    void computationFromBeforeAMutation_isNotJoinedByAReadFromAfterIt() throws Exception {
        Node node = node(true);
        CountDownLatch hasRead = new CountDownLatch(1);
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<Integer> slow = others.submit(() -> node.read("user", "", USER_5, NOTHING, () -> {
                hasRead.countDown();
                awaited(mayEnd);
            }));
            awaited(hasRead);
            node.mutate(context("user", "user_id", 5));

            assertThat(node.user(5)).isEqualTo(1);
            mayEnd.countDown();
            assertThat(slow.get()).isZero();
        }
        assertThat(node.user(5)).isEqualTo(1);
    }

    @Test
    void stampede_computesOnce() throws Exception {
        Node node = node(false);
        int readers = 1_000;
        AtomicInteger computations = new AtomicInteger();
        CountDownLatch mayEnd = new CountDownLatch(1);
        try (ExecutorService others = Executors.newVirtualThreadPerTaskExecutor()) {
            List<Future<Integer>> reads = new ArrayList<>();
            CountDownLatch started = new CountDownLatch(readers);
            for (int i = 0; i < readers; i++) {
                reads.add(others.submit(() -> {
                    started.countDown();
                    return node.read("user", "", USER_5, computations::incrementAndGet, () -> awaited(mayEnd));
                }));
            }
            awaited(started);
            mayEnd.countDown();
            for (Future<Integer> read : reads) {
                assertThat(read.get()).isZero();
            }
        }
        assertThat(computations).hasValue(1);
    }

    @Test
    void failingComputation_isNotKept() throws Exception {
        Node node = node(false);

        assertThatThrownBy(() -> node.read(
                        "user",
                        "",
                        USER_5,
                        () -> {
                            throw new IllegalStateException("broken");
                        },
                        NOTHING))
                .hasMessage("broken");

        assertThat(node.user(5)).isZero();
        assertThat(node.counts().misses()).isEqualTo(2);
    }

    @Test
    void openIntent_letsReadersPassByAndKeepsNothing() throws Exception {
        Node node = node(true);
        node.user(5);
        Invalidation running = node.begin(context("user", "user_id", 5));
        database.write();

        assertThat(node.user(5)).as("committed, not yet acknowledged").isEqualTo(1);
        assertThat(node.user(5)).isEqualTo(1);
        assertThat(node.counts().bypassed()).isEqualTo(2);
        running.finish(Outcome.COMMITTED);

        assertThat(node.user(5)).isEqualTo(1);
        database.write();
        assertThat(node.user(5)).as("kept from now on").isEqualTo(1);
    }

    @Test
    void twoOverlappingMutations_stayOpenUntilBothAreClosed() throws Exception {
        Node node = node(true);
        Invalidation first = node.begin(context("user", "user_id", 5));
        Invalidation second = node.begin(context("user", "user_id", 5));
        database.write();
        first.finish(Outcome.COMMITTED);

        assertThat(node.user(5)).isEqualTo(1);
        database.write();
        assertThat(node.user(5)).as("the second one is still running").isEqualTo(2);
        second.finish(Outcome.COMMITTED);

        assertThat(node.user(5)).isEqualTo(2);
    }

    @ParameterizedTest
    @ValueSource(booleans = {false, true})
    void rolledBackMutation_leavesTheAnswerRight(boolean strict) throws Exception {
        Node node = node(strict);
        node.user(5);
        Invalidation undone = node.begin(context("user", "user_id", 5));
        undone.finish(Outcome.ROLLED_BACK);

        assertThat(node.user(5)).isZero();
        database.write();
        assertThat(node.user(5)).as("kept").isZero();
    }

    @Test
    void unknownOutcome_isReplacedAtOnceWhereNothingIsAnnounced() throws Exception {
        Node node = node(false);
        node.user(5);
        Invalidation unclear = node.begin(context("user", "user_id", 5));
        database.write();
        unclear.finish(Outcome.UNKNOWN);

        assertThat(node.user(5)).isEqualTo(1);
    }

    @Test
    void unknownOutcome_staysOpenWhereItWasAnnounced() throws Exception {
        Node node = node(true);
        node.user(5);
        node.begin(context("user", "user_id", 5)).finish(Outcome.UNKNOWN);

        assertThat(node.user(5)).isZero();
        database.write();
        assertThat(node.user(5)).as("it may be committed any time").isEqualTo(1);
    }

    @Test
    void outerTransaction_neitherReadsTheCacheNorFillsIt() throws Exception {
        GenerationStore store = store();
        Inside inside = new Inside();
        Node node = added(new Node(store, false, Shop.today(), database, inside));
        node.user(5);
        database.write();
        inside.writing = true;

        assertThat(node.user(5)).as("reads its own writes").isEqualTo(1);
        assertThat(node.user(6)).isEqualTo(1);
        inside.writing = false;
        database.write();

        assertThat(node.user(5)).as("what was kept before").isZero();
        assertThat(node.user(6)).as("nothing was kept inside").isEqualTo(2);
    }

    /** A framework whose thread is inside a writing transaction when the test says so. */
    private static final class Inside implements Transactions {
        private boolean writing;

        @Override
        public <T> T snapshot(java.util.concurrent.Callable<T> members) throws Exception {
            return members.call();
        }

        @Override
        public Watch watch(Object owner) {
            return () -> Outcome.NONE;
        }

        @Override
        public boolean writing() {
            return writing;
        }
    }

    @Test
    void eviction_canOnlyCauseMisses() throws Exception {
        Node node = node(false);
        node.user(5);
        node.mutate(context("user", "user_id", 5));
        node.user(5);
        database.write();
        evict();

        assertThat(node.user(5)).isEqualTo(2);
        node.mutate(context("user", "user_id", 5));
        assertThat(node.user(5)).isEqualTo(3);
    }

    @Test
    void eviction_whileAMutationRuns_doesNotOutliveItsAcknowledgement() throws Exception {
        Node node = node(true);
        Invalidation running = node.begin(context("user", "user_id", 5));
        evict();
        assertThat(node.user(5)).as("before the commit").isZero();
        database.write();
        running.finish(Outcome.COMMITTED);

        assertThat(node.user(5)).isEqualTo(1);
    }

    static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(60, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }
}
