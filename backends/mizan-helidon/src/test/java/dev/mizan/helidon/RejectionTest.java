package dev.mizan.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.config.Config;
import io.helidon.webserver.WebServer;
import java.net.http.HttpResponse;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** What Helidon and the application's own filters refuse, and bodies that nobody reads to their end. */
class RejectionTest {

    private static final String CALL =
            "POST /api/mizan/call/ HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n";

    private static WebServer server;
    private static Wire wire;

    @BeforeAll
    static void start() {
        MizanFeature mizan =
                HelidonConfiguration.of(Config.empty()).instances(new Notes()).feature();
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(routing -> routing.addFilter((chain, request, response) -> {
                            if (request.query().contains("boom")) {
                                throw new IllegalStateException("hunter2");
                            }
                            chain.proceed();
                        })
                        .get("/hello", (request, response) -> response.send("Hello"))
                        .post("/pages/{kind}", (request, response) -> response.send("posted")))
                .update(mizan::addTo)
                .build()
                .start();
        wire = new Wire(server.port());
    }

    @AfterAll
    static void stop() {
        server.stop();
    }

    private static void assertEnvelope(String answer, int status, String code) {
        assertThat(answer)
                .startsWith("HTTP/1.1 " + status + " ")
                .contains("Cache-Control: no-store\r\n")
                .contains("Content-Type: application/json\r\n")
                .contains("\r\n\r\n{\"error\":{\"code\":\"" + code + "\"")
                .doesNotContain("hunter2");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "nonsense\r\n\r\n",
                "GET  HTTP/1.1\r\n\r\n",
                "GET /api/mizan/session/ HTTP/1.7\r\n\r\n",
                "GET /api/mizan/session/ HTTP/1.1\r\nHost: a\r\nBad Header: a\r\n\r\n",
                "GET /api/mizan/session/?a=%zz HTTP/1.1\r\nHost: a\r\n\r\n",
                "POST /api/mizan/call/ HTTP/1.1\r\nHost: a\r\nContent-Length: many\r\n\r\n"
            })
    @Timeout(60)
    void request_thatHelidonCannotRead_isRefusedInTheEnvelope(String request) {
        assertEnvelope(wire.raw(request), 400, "BAD_REQUEST");
    }

    @Test
    @Timeout(60)
    void uri_thatIsTooLong_isRefusedInTheEnvelope() {
        String request = "GET /api/mizan/session/?" + "a".repeat(9_000) + " HTTP/1.1\r\n\r\n";

        assertEnvelope(wire.raw(request), 400, "BAD_REQUEST");
    }

    @Test
    @Timeout(60)
    void query_thatCannotBeRead_isRefusedInTheCoresWords() {
        assertThat(wire.raw("GET /api/mizan/ctx/notes/?a=%zz HTTP/1.1\r\nHost: a\r\n\r\n"))
                .contains("The query is not percent-encoded UTF-8.");
        assertThat(wire.raw("GET /api/mizan/ctx/notes/?a=\u00e9 HTTP/1.1\r\nHost: a\r\n\r\n"))
                .contains("The request was rejected.");
    }

    @Test
    @Timeout(60)
    void path_thatCannotBeRead_isNotFound() {
        assertEnvelope(wire.raw("GET /api/mizan/%zz/ HTTP/1.1\r\nHost: a\r\n\r\n"), 404, "NOT_FOUND");
    }

    @Test
    @Timeout(60)
    void path_ofTheApplication_isAnsweredByHelidon() {
        assertThat(wire.raw("GET /other/%zz/ HTTP/1.1\r\nHost: a\r\n\r\n"))
                .startsWith("HTTP/1.1 400 ")
                .doesNotContain("error");
        assertThat(wire.get("/hello").body()).isEqualTo("Hello");
        assertThat(wire.get("/nowhere").statusCode()).isEqualTo(404);
        assertThat(wire.get("/nowhere").body()).doesNotContain("error");
    }

    @Test
    void filter_thatFails_isAFaultInTheEnvelope() {
        HttpResponse<String> answer = wire.get("/api/mizan/session/?boom");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body())
                .startsWith("{\"error\":{\"code\":\"INTERNAL_ERROR\",\"details\":{\"id\":")
                .doesNotContain("hunter2");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void helidonsOwnException_becomesTheNearestCode() {
        HttpResponse<String> answer = wire.call("forbidden", "{}");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).doesNotContain("hunter2");
    }

    @ParameterizedTest
    @CsvSource({"text", "bytes", "stream"})
    void head_ofAView_isItsGetWithoutContent(String kind) {
        HttpResponse<String> get = wire.get("/pages/" + kind + "/");
        HttpResponse<String> head = wire.send("HEAD", "/pages/" + kind, "");

        assertThat(get.body()).isEqualTo("<p>é</p>");
        assertThat(head.body()).isEmpty();
        assertThat(head.headers().firstValue("Content-Length")).contains("9");
        assertThat(head.headers().firstValue("Content-Type"))
                .isEqualTo(get.headers().firstValue("Content-Type"));
        assertThat(get.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(head.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void view_withoutContent_isSentAsItIs() {
        assertThat(wire.get("/pages/nothing/").statusCode()).isEqualTo(204);
        assertThat(wire.get("/pages/nothing/").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void view_thatFails_saysNothing() {
        HttpResponse<String> answer = wire.get("/pages/boom/");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.body()).doesNotContain("hunter2");
    }

    @Test
    void route_leavesOtherMethodsToTheApplication() {
        assertThat(wire.send("POST", "/pages/a", "").body()).isEqualTo("posted");

        HttpResponse<String> other = wire.send("DELETE", "/pages/a", "");
        assertThat(other.statusCode()).isEqualTo(405);
        assertThat(other.headers().allValues("Allow")).containsExactly("GET, HEAD");
    }

    @Test
    @Timeout(60)
    void body_thatIsLeftUnread_isTakenUpToALimit() {
        String refused = "POST /api/mizan/call/ HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n";
        String next = "GET /api/mizan/ctx/notes/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n";

        assertThat(wire.rawUntilEnd(refused + "Content-Length: 1000000\r\n\r\n" + "a".repeat(1_000_000) + next))
                .contains("UNSUPPORTED_MEDIA_TYPE", "allNotes");
        assertThat(wire.rawUntilEnd(refused + "Content-Length: 100000000\r\n\r\n" + "a".repeat(2_200_000)))
                .contains("UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    @Timeout(60)
    void body_thatIsAnnouncedAndRefused_isNotAskedFor() {
        assertThat(wire.raw("POST /api/mizan/call/ HTTP/1.1\r\nHost: a\r\nContent-Type: text/plain\r\n"
                        + "Content-Length: 5\r\nExpect: 100-continue\r\n\r\n"))
                .contains("UNSUPPORTED_MEDIA_TYPE")
                .doesNotContain("100 Continue");
    }

    @ParameterizedTest
    @ValueSource(strings = {"zz\r\n", "5\r\nab"})
    @Timeout(60)
    void chunks_thatCannotBeRead_areABadRequest(String chunks) throws Exception {
        String answer = wire.rawUntilEnd(CALL + "Transfer-Encoding: chunked\r\n\r\n" + chunks);

        assertEnvelope(answer, 400, "BAD_REQUEST");
    }
}
