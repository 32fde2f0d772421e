package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class BundleTest {

    private final ShopServer server = new ShopServer();

    @Test
    void bundle_isOneFlatObjectFromOneSnapshot() {
        assertThat(server.get("/ctx/user/?user_id=5"))
                .isEqualTo("200 {\"user_orders\":[\"a5\",\"b5\"],\"user_profile\":{\"name\":\"Eve\",\"user_id\":5}}");
        assertThat(server.transactions.snapshots).isEqualTo(1);
        assertThat(server.transactions.surrounded).isEqualTo(2);
        assertThat(server.shop.log).containsExactly("user_orders", "user_profile");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/ctx/user?user_id=5", "/ctx/%75ser/?user%5Fid=5", "/ctx/user/?&user_id=5&"})
    void bundle_isFoundUnderEveryWritingOfItsName(String target) {
        assertThat(server.get(target)).startsWith("200");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "/",
                "",
                "/ctx/",
                "/ctx",
                "/ctx/nobody/",
                "/ctx/user//",
                "//ctx/user/",
                "/ctx/user/x/",
                "/ctx/USER/",
                "/ws/",
                "/call//",
                "/ctx/%zz/",
                "/ctx/%ff/",
                "/ctx/us%2/",
                "/ctx%2Fuser/",
                "/ctx/user%2f",
                "/ctx/../session/",
                "/session;a=b/",
                "/session/%00"
            })
    void path_unknown_isNotFound(String path) {
        assertThat(server.get(path)).startsWith("404 {\"error\":{\"code\":\"NOT_FOUND\"");
    }

    @Test
    void parallelBundle_runsItsMembersWithTheCallersContext() {
        ShopServer.Propagation.CONTEXT.set("here");
        try {
            assertThat(server.get("/ctx/board/?text=ab"))
                    .isEqualTo("200 {\"board_a\":\"a ab\",\"board_b\":\"b ab\",\"board_c\":\"c\"}");
        } finally {
            ShopServer.Propagation.CONTEXT.remove();
        }
        assertThat(server.transactions.snapshots).isZero();
    }

    @Test
    void parallelBundle_runsTwoAtATimeAndNoMore() {
        CountDownLatch two = new CountDownLatch(2);
        AtomicInteger inside = new AtomicInteger();
        AtomicInteger most = new AtomicInteger();
        server.shop.onMember = name -> {
            most.accumulateAndGet(inside.incrementAndGet(), Math::max);
            two.countDown();
            awaited(two);
            inside.decrementAndGet();
        };

        assertThat(server.get("/ctx/board/?text=ab")).startsWith("200 ");
        assertThat(most).hasValue(2);
    }

    private static void awaited(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new IllegalStateException(e);
        }
    }

    @Test
    void parallelBundle_failsWithItsFirstFailureByName() {
        server.shop.onMember = name -> {
            if (!name.equals("a")) {
                throw new Shop.OutOfStock(name.equals("b") ? 1 : 2);
            }
        };

        assertThat(server.get("/ctx/board/?text=ab"))
                .startsWith("409 ")
                .contains("\"details\":{\"function\":\"board_b\",\"left\":1}");
    }

    @Test
    void failure_ofAMember_failsTheBundleAndNamesIt() {
        assertThat(server.get("/ctx/broken/"))
                .isEqualTo(
                        "409 {\"error\":{\"code\":\"OUT_OF_STOCK\",\"details\":{\"function\":\"broken_b\",\"left\":3},"
                                + "\"message\":\"Only 3 left.\"}}");
    }

    @Test
    void access_ofEveryMember_isAskedBeforeAnyRuns() {
        assertThat(server.get("/ctx/mine/"))
                .isEqualTo("401 {\"error\":{\"code\":\"UNAUTHORIZED\",\"details\":{\"function\":\"account\"},"
                        + "\"message\":\"Sign in to do this.\"}}");
        assertThat(server.shop.log).isEmpty();
        assertThat(server.answer(TestExchange.get("/ctx/mine/").as("ann"))).startsWith("200");
    }

    @Test
    void guard_ofEveryMember_isAskedBeforeAnyRuns() {
        assertThat(server.answer(TestExchange.get("/ctx/safe/?user_id=2").as("u1")))
                .startsWith("403 {\"error\":{\"code\":\"FORBIDDEN\",\"details\":{\"function\":\"guarded_read\"}");
        assertThat(server.shop.log).isEmpty();
        assertThat(server.answer(TestExchange.get("/ctx/safe/?user_id=1").as("u1")))
                .startsWith("200");
    }

    @ParameterizedTest
    @CsvSource({
        "user_id=5&user_id=6, type params.user_id",
        "user_id=5&x=1, unknown params.x",
        "'', required params.user_id",
        "user_id=, type params.user_id",
        "user_id, type params.user_id",
        "user_id=+5, type params.user_id",
        "user_id=05, type params.user_id",
        "user_id=5.0, type params.user_id",
        "user_id=%2B5, type params.user_id",
        "user_id=1e2, type params.user_id",
        "user_id=9999999999, type params.user_id"
    })
    void query_isDecodedStrictly(String query, String problem) {
        assertThat(server.get("/ctx/user/?" + query))
                .startsWith("422 ")
                .contains("\"code\":\"" + problem.split(" ")[0] + "\"", "\"path\":\"" + problem.split(" ")[1] + "\"")
                .containsOnlyOnce("\"path\"");
    }

    @ParameterizedTest
    @ValueSource(strings = {"user_id=%", "user_id=%5", "user_id=%zz", "user_id=%ff", "%c3=1", "user_id=é"})
    void query_thatIsNoPercentEncodedUtf8_isBadRequest(String query) {
        assertThat(server.get("/ctx/user/?" + query)).startsWith("400 ");
    }

    @Test
    void query_thatIsTooLong_isTooLarge() {
        assertThat(server.get("/ctx/user/?user_id=" + "5".repeat(300))).startsWith("413 ");
    }

    @Test
    void query_ofEveryKind_isDecodedToItsType() {
        assertThat(server.get("/ctx/search/?q=a+b%20%C3%A9&page=3&tags=x&tags=&active=true&level=HIGH&day=2026-01-31"
                        + "&ratio=-1.5e3&item=%7B%22id%22:1,%22label%22:%22%22%7D&extra=%5B1,null%5D"))
                .isEqualTo("200 {\"find_items\":{\"active\":true,\"day\":\"2026-01-31\",\"extra\":[1,null],"
                        + "\"item\":{\"id\":1,\"label\":\"\"},\"level\":\"HIGH\",\"page\":3,\"q\":\"a b é\","
                        + "\"ratio\":-1500,\"tags\":[\"x\",\"\"]}}");
    }

    @Test
    void query_withoutOptionalParams_takesDefaultsAndTheEmptyList() {
        assertThat(server.get("/ctx/search/?q="))
                .isEqualTo("200 {\"find_items\":{\"active\":null,\"day\":null,\"extra\":null,\"item\":null,"
                        + "\"level\":null,\"page\":1,\"q\":\"\",\"ratio\":null,\"tags\":[]}}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "active=TRUE",
                "active=1",
                "level=low",
                "day=31.1.2026",
                "ratio=NaN",
                "ratio=1.",
                "item=x",
                "item=[]",
                "extra=x"
            })
    void query_ofTheWrongKind_isRefused(String query) {
        assertThat(server.get("/ctx/search/?q=a&" + query)).startsWith("422 ").contains("\"code\":\"type\"");
    }
}
