package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.runtime.dispatch.Dispatcher.Route;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;
import org.junit.jupiter.api.Test;

class RouteTest {

    private static final String FORM = "application/x-www-form-urlencoded";

    private final ShopServer server = new ShopServer();

    private static TestExchange post(String target, String type, String body) {
        return TestExchange.of("POST", target, body.getBytes(StandardCharsets.UTF_8))
                .with("Content-Type", type);
    }

    private String answer(String function, Map<String, String> path, TestExchange exchange) {
        return ShopServer.text(server.route(function, path, exchange));
    }

    @Test
    void routes_areListedForTheAdapter() {
        assertThat(server.dispatcher.routes())
                .contains(
                        new Route("profile_page", "/profile/:user_id/", List.of("GET")),
                        new Route("hook", "/hooks/plain/", List.of("POST")));
    }

    @Test
    void routes_areFoundByTheirPath() {
        assertThat(server.dispatcher.routesOf("/profile/5")).singleElement().satisfies(match -> {
            assertThat(match.route().function()).isEqualTo("profile_page");
            assertThat(match.params()).isEqualTo(Map.of("user_id", "5"));
            assertThat(match.answers("GET")).isTrue();
            assertThat(match.answers("HEAD")).isTrue();
            assertThat(match.answers("POST")).isFalse();
        });
        assertThat(server.dispatcher.routesOf("/nowhere/")).isEmpty();
    }

    @Test
    void route_ofAnotherDispatcher_isRefused() {
        Route other = new Route("echo", "/echo/", List.of("GET"));

        assertThatThrownBy(() -> server.dispatcher.dispatchRoute(other, Map.of(), TestExchange.get("/echo/")))
                .isInstanceOf(IllegalArgumentException.class);
    }

    @Test
    void route_ofTwoModules_stopsTheStart() {
        FunctionRegistry both = FunctionRegistry.of(List.of(new ShopMizan(), new KioskMizan()));
        Dispatcher.Parts parts = server.parts(both);

        assertThatThrownBy(() -> Dispatcher.create(parts))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageMatching("GET /profile/:\\w+/?: the route of (kiosk_page|profile_page) and of"
                        + " (kiosk_page|profile_page) \\(expected: one function for each method and path\\)");
    }

    @Test
    void view_isPassedThrough() {
        var reply = server.route("profile_page", Map.of("user_id", "5"), TestExchange.get("/profile/5/"));

        assertThat(ShopServer.text(reply)).isEqualTo("view page of 5");
        assertThat(reply.headers().toString()).isEqualTo("{Cache-Control=[no-store]}");
    }

    @Test
    void view_withArgumentsThatAreWrong_answersTheEnvelope() {
        assertThat(answer("profile_page", Map.of("user_id", "x"), TestExchange.get("/profile/x/")))
                .startsWith("422 ")
                .contains("\"path\":\"params.user_id\"");
        assertThat(answer("profile_page", Map.of("user_id", "5"), TestExchange.get("/profile/5/?user_id=6")))
                .startsWith("422 ");
    }

    @Test
    void view_thatChangesSomething_takesAFormAndTellsWhatIsStale() {
        TestExchange form = post("/profile/5/rename/", FORM, "name=Ann+Lee%21");

        assertThat(answer("page_form", Map.of("user_id", "5"), form)).isEqualTo("[user;user_id=5] view Ann Lee! 5");
        assertThat(answer("page_form", Map.of("user_id", "5"), post("/", FORM, "name=boom")))
                .startsWith("[user;user_id=5] 409 ");
    }

    @Test
    void view_takesNoJson() {
        assertThat(answer("page_form", Map.of("user_id", "5"), post("/", "application/json", "{\"name\":\"a\"}")))
                .startsWith("415 ");
    }

    @Test
    void view_ofAnAmbientCaller_needsTheCsrfHeader() {
        TestExchange form = post("/", FORM, "name=a").as("ann").with("X-Ambient", "1");

        assertThat(answer("page_form", Map.of("user_id", "5"), form)).startsWith("403 ");
        assertThat(answer("page_form", Map.of("user_id", "5"), form.with("X-XSRF-TOKEN", "1")))
                .contains("view");
    }

    @Test
    void internal_answersTheEnvelopeAndLeavesABodyItDoesNotDeclare() {
        assertThat(answer("hook", Map.of(), post("/hooks/plain/", "text/plain", "anything")))
                .isEqualTo("[user] 200 {\"invalidate\":[\"user\"],\"result\":null}");
    }

    @Test
    void internal_runsWithAmbientIdentityClearedAndWithoutCsrf() {
        TestExchange browser = post("/hooks/plain/", "text/plain", "").as("ann").with("X-Ambient", "1");

        assertThat(answer("hook", Map.of(), browser)).startsWith("[user] 200 ");
        assertThat(server.shop.log).containsExactly("hook as ''");
        assertThat(answer(
                        "hook",
                        Map.of(),
                        TestExchange.of("POST", "/", new byte[0]).as("ann")))
                .startsWith("[user] 200 ");
        assertThat(server.shop.log.getLast()).isEqualTo("hook as 'ann'");
    }

    @Test
    void internal_takesJsonFormAndQuery() {
        String expected = "[user;user_id=5] 200 {\"invalidate\":[{\"context\":\"user\",\"params\":{\"user_id\":5}}],"
                + "\"result\":{\"kind\":\"k\",\"user_id\":5}}";

        Map<String, String> path = Map.of("kind", "k");
        assertThat(answer("hook_data", path, post("/", "application/json", "{\"user_id\":5}")))
                .isEqualTo(expected);
        assertThat(answer("hook_data", path, post("/", FORM, "user_id=5"))).isEqualTo(expected);
        assertThat(answer("hook_data", path, TestExchange.of("POST", "/?user_id=5", new byte[0])))
                .isEqualTo(expected);
    }

    @Test
    void internal_refusesWhatIsGivenTwiceUnknownOrOfAnotherType() {
        Map<String, String> path = Map.of("kind", "k");
        assertThat(answer("hook_data", path, post("/", "application/json", "{\"user_id\":5,\"kind\":\"x\"}")))
                .startsWith("422 ");
        assertThat(answer("hook_data", path, post("/", "application/json", "{\"user_id\":5,\"x\":\"x\"}")))
                .startsWith("422 ");
        assertThat(answer("hook_data", path, post("/", "text/xml", "<x/>"))).startsWith("415 ");
    }

    @Test
    void method_thatTheRouteDoesNotHave_isNotAllowed() {
        var reply = server.route("profile_page", Map.of("user_id", "5"), TestExchange.of("PUT", "/", new byte[0]));

        assertThat(ShopServer.text(reply)).startsWith("405 ");
        assertThat(reply.headers()).containsEntry("Allow", List.of("GET, HEAD"));
    }
}
