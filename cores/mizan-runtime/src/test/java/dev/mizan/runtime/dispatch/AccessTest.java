package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class AccessTest {

    private final ShopServer server = new ShopServer();

    @ParameterizedTest
    @CsvSource({
        "account, '', 401",
        "account, ann, 200",
        "staff_only, '', 401",
        "staff_only, ann, 403",
        "staff_only, staff, 200",
        "staff_only, root, 200",
        "superuser_only, staff, 403",
        "superuser_only, root, 200",
        "editors, '', 401",
        "editors, ann, 403",
        "editors, editor, 200",
        "denied, '', 401",
        "denied, root, 403"
    })
    void auth_isAskedOfTheCaller(String function, String user, int status) {
        TestExchange exchange = TestExchange.call(function, "{}");

        assertThat(server.send(user.isEmpty() ? exchange : exchange.as(user)).status())
                .isEqualTo(status);
        assertThat(server.shop.log).isEqualTo(status == 200 ? List.of(function) : List.of());
    }

    @Test
    void auth_isAskedBeforeArgumentsAreLookedAt() {
        assertThat(server.call("staff_only", "{\"x\":1}")).startsWith("401");
    }

    @ParameterizedTest
    @CsvSource({"u1, 1, 200", "u1, 2, 403", "'', 1, 401"})
    void guard_isAskedWithIdentityAndArguments(String user, int id, int status) {
        TestExchange exchange = TestExchange.call("guarded", "{\"user_id\":" + id + "}");

        assertThat(server.send(user.isEmpty() ? exchange : exchange.as(user)).status())
                .isEqualTo(status);
    }

    @Test
    void guard_isAskedAfterArgumentsAreDecoded() {
        assertThat(server.call("guarded", "{\"user_id\":\"x\"}")).startsWith("422");
    }

    @ParameterizedTest
    @CsvSource({"u403, 403, 403", "'', 403, 401", "u500, 500, 500"})
    void guard_thatThrows_isAnsweredLikeItsFunction(String user, int id, int status) {
        TestExchange call = TestExchange.call("guarded", "{\"user_id\":" + id + "}");
        TestExchange read = TestExchange.get("/ctx/safe/?user_id=" + id);

        for (TestExchange exchange : List.of(call, read)) {
            assertThat(server.answer(user.isEmpty() ? exchange : exchange.as(user)))
                    .startsWith(status + " ")
                    .doesNotContain("hunter2");
        }
    }

    @Test
    void credentials_thatAreBad_areUnauthorizedEverywhere() {
        for (String path : List.of("/ctx/catalog/", "/session/")) {
            assertThat(server.answer(TestExchange.get(path).as("forged")))
                    .isEqualTo("401 {\"error\":{\"code\":\"UNAUTHORIZED\",\"details\":null,"
                            + "\"message\":\"The token is not valid.\"}}");
        }
        assertThat(server.answer(TestExchange.call("whoami", "{}").as("forged")))
                .startsWith("401");
    }

    @Test
    void identity_isInjected() {
        assertThat(server.answer(TestExchange.call("whoami", "{}").as("ann"))).isEqualTo("200 {\"result\":\"ann\"}");
    }

    @Test
    void principal_isInjectedAndItsAbsenceIsUnauthorized() {
        assertThat(server.answer(TestExchange.call("principal", "{}").as("ann")))
                .isEqualTo("200 {\"result\":\"ann\"}");
        assertThat(server.call("principal", "{}")).startsWith("401 {\"error\":{\"code\":\"UNAUTHORIZED\"");
    }

    @Test
    void csrf_isAskedOfAmbientIdentityBeforeTheBodyIsRead() {
        TestExchange call = TestExchange.call("not json").as("ann").with("X-Ambient", "1");

        assertThat(server.answer(call)).startsWith("403 {\"error\":{\"code\":\"CSRF_FAILED\"");
        assertThat(server.answer(call.with("X-XSRF-TOKEN", "1"))).startsWith("400");
        assertThat(server.answer(TestExchange.get("/ctx/catalog/").as("ann").with("X-Ambient", "1")))
                .startsWith("200");
    }
}
