package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.cache.LocalStore;
import dev.mizan.runtime.spi.CacheSettings;
import dev.mizan.runtime.spi.CacheSettings.Mode;
import dev.mizan.runtime.spi.GenerationStore;
import dev.mizan.runtime.spi.Secret;
import dev.mizan.runtime.spi.StoreUnavailableException;
import dev.mizan.runtime.spi.Transactions.Outcome;
import java.lang.reflect.InvocationTargetException;
import java.lang.reflect.Proxy;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;

/** Bundles with a cache in front of them. */
class KeptBundleTest {

    private static final String USER_5 = "/ctx/user/?user_id=5";
    private static final String AWAY = "{\"error\":{\"code\":\"UNAVAILABLE\",\"details\":{\"committed\":%s},"
            + "\"message\":\"The server is not available at the moment.\"}}";

    private final List<ShopServer> servers = new ArrayList<>();

    /** The methods of the store that fail as if nobody listened. */
    private Set<String> failing = Set.of();

    private static CacheSettings settings(boolean strict) {
        return new CacheSettings(
                Mode.LOCAL,
                "shop",
                Optional.of(Secret.of("mizan.cache.secret", "shop-secret-0123456789abcdef01234567")),
                Optional.empty(),
                strict,
                Duration.ofSeconds(30),
                CacheSettings.MAX_AGE,
                CacheSettings.MAX_BYTES);
    }

    private ShopServer server(boolean strict) {
        CacheSettings settings = settings(strict);
        LocalStore store = new LocalStore(settings);
        ShopServer server = new ShopServer(settings, failingNowAndThen(store));
        servers.add(server);
        return server;
    }

    /** The real store behind a connection that breaks. */
    private GenerationStore failingNowAndThen(GenerationStore store) {
        return (GenerationStore) Proxy.newProxyInstance(
                GenerationStore.class.getClassLoader(),
                new Class<?>[] {GenerationStore.class},
                (self, method, args) -> {
                    if (failing.contains(method.getName())) {
                        throw new StoreUnavailableException("nobody listens", new java.io.IOException());
                    }
                    try {
                        return method.invoke(store, args);
                    } catch (InvocationTargetException e) {
                        throw e.getCause();
                    }
                });
    }

    @AfterEach
    void closeServers() {
        failing = Set.of();
        servers.forEach(ShopServer::close);
    }

    @Test
    void bundle_isKeptUntilAMutation() {
        ShopServer server = server(false);
        String first = server.get(USER_5);

        assertThat(server.get(USER_5)).isEqualTo(first).startsWith("200 {\"user_orders\"");
        assertThat(server.shop.log).containsExactly("user_orders", "user_profile");
        server.call("clear_all", "{}");
        assertThat(server.get(USER_5)).isEqualTo(first);
        assertThat(server.shop.log).containsOnlyOnce("clear_all").hasSize(5);
    }

    @Test
    void merge_invalidatesToo() {
        ShopServer server = server(false);
        server.get(USER_5);
        server.get("/ctx/user/?user_id=6");
        server.shop.log.clear();

        server.call("rename_user", "{\"user_id\":5,\"name\":\"Eva\"}");
        server.get(USER_5);
        server.get("/ctx/user/?user_id=6");

        assertThat(server.shop.log).endsWith("user_orders", "user_profile").containsOnlyOnce("user_profile");
    }

    @Test
    void params_areTheirValuesAndNotHowTheyAreWritten() {
        ShopServer server = server(false);
        server.get("/ctx/search/?q=a");

        assertThat(server.get("/ctx/search/?page=1&q=%61")).startsWith("200");
        assertThat(server.dispatcher.cacheCounts().orElseThrow().hits()).isEqualTo(1);
        assertThat(server.get("/ctx/search/?page=2&q=a")).startsWith("200");
        assertThat(server.dispatcher.cacheCounts().orElseThrow().hits()).isEqualTo(1);
    }

    @Test
    void guard_isAskedBeforeEveryRead() {
        ShopServer server = server(false);
        assertThat(server.answer(TestExchange.get("/ctx/safe/?user_id=1").as("u1")))
                .startsWith("200");

        assertThat(server.answer(TestExchange.get("/ctx/safe/?user_id=1").as("u2")))
                .startsWith("403");
        assertThat(server.answer(TestExchange.get("/ctx/safe/?user_id=1"))).startsWith("401");
    }

    @Test
    void bundleThatDeclaresWhoAsks_isKeptForEachCaller() {
        ShopServer server = server(false);
        for (String caller : List.of("ann", "bob", "ann", "bob")) {
            assertThat(server.answer(TestExchange.get("/ctx/mine/").as(caller))).startsWith("200");
        }

        assertThat(server.dispatcher.cacheCounts().orElseThrow().misses()).isEqualTo(2);
        assertThat(server.get("/ctx/mine/")).startsWith("401");
    }

    @Test
    void bundleThatDeclaresNoCaller_runsAsNobody() {
        ShopServer server = server(false);
        List<Boolean> cleared = new ArrayList<>();
        server.shop.onProfile = () -> cleared.add(ShopServer.Users.CLEARED.get());

        server.answer(TestExchange.get(USER_5).as("ann"));

        assertThat(cleared).containsExactly(true);
    }

    @Test
    void failingBundle_isNotKept() {
        ShopServer server = server(false);
        server.shop.onProfile = () -> {
            throw new IllegalStateException("broken");
        };
        assertThat(server.get(USER_5)).startsWith("500");
        server.shop.onProfile = () -> {};

        assertThat(server.get(USER_5)).startsWith("200");
    }

    @Test
    void invalidBundle_isRefusedThoughAnotherIsKept() {
        ShopServer server = server(false);
        server.get(USER_5);

        assertThat(server.get("/ctx/user/?user_id=5&x=1")).startsWith("422");
        assertThat(server.get("/ctx/user/?user_id=5.0")).startsWith("422");
    }

    @Test
    void transaction_decides() {
        ShopServer server = server(true);
        server.get(USER_5);
        server.transactions.outcome = Outcome.ROLLED_BACK;
        server.call("clear_all", "{}");
        server.get(USER_5);
        assertThat(server.shop.log.stream().filter("user_profile"::equals))
                .as("rolled back")
                .hasSize(2);
        server.get(USER_5);
        assertThat(server.shop.log.stream().filter("user_profile"::equals))
                .as("kept again")
                .hasSize(2);
        server.transactions.outcome = Outcome.COMMITTED;
        server.call("clear_all", "{}");
        server.get(USER_5);
        assertThat(server.shop.log.stream().filter("user_profile"::equals))
                .as("committed")
                .hasSize(3);
    }

    @Test
    void storeAway_onARead_isAnsweredFromTheFunctions() {
        ShopServer server = server(false);
        server.get(USER_5);
        failing = Set.of("read");

        assertThat(server.get(USER_5)).startsWith("200");
        assertThat(server.get(USER_5)).startsWith("200");
        assertThat(server.shop.log).hasSize(6);
        assertThat(server.dispatcher.cacheCounts().orElseThrow().outages()).isEqualTo(1);
    }

    @Test
    void storeAway_onAFill_isAnsweredAllTheSame() {
        ShopServer server = server(false);
        failing = Set.of("fill", "lease", "release");

        assertThat(server.get(USER_5)).startsWith("200");
    }

    @Test
    void storeAway_beforeAMutation_keepsItFromRunning() {
        ShopServer server = server(true);
        failing = Set.of("open");

        assertThat(server.call("clear_all", "{}")).isEqualTo("503 " + AWAY.formatted("false"));
        assertThat(server.shop.log).isEmpty();
    }

    @Test
    void storeAway_afterAMutation_isSaid() {
        ShopServer server = server(true);
        failing = Set.of("close");

        assertThat(server.call("clear_all", "{}")).isEqualTo("[user] 503 " + AWAY.formatted("true"));
        assertThat(server.shop.log).containsExactly("clear_all");
    }

    @Test
    void storeAway_afterAMutationThatAnnouncedNothing_isToldLater() {
        ShopServer server = server(false);
        server.get(USER_5);
        failing = Set.of("replace");

        assertThat(server.call("clear_all", "{}")).startsWith("[user] 200");
        server.get(USER_5);

        assertThat(server.shop.log)
                .as("this node does not look at what it could not invalidate")
                .hasSize(5);
    }
}
