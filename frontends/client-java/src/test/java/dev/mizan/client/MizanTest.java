package dev.mizan.client;

import static dev.mizan.client.AnsweringServer.failing;
import static dev.mizan.client.AnsweringServer.hangUp;
import static dev.mizan.client.AnsweringServer.ok;
import static dev.mizan.client.AnsweringServer.session;
import static dev.mizan.client.AnsweringServer.status;
import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;
import static org.assertj.core.api.Assertions.catchThrowableOfType;

import dev.mizan.client.JsonValue.JsonNull;
import dev.mizan.client.JsonValue.JsonObject;
import dev.mizan.client.JsonValue.JsonString;
import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.time.Duration;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CopyOnWriteArrayList;
import java.util.concurrent.atomic.AtomicInteger;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class MizanTest {

    private static final JsonObject NONE = JsonValue.object().build();
    private static final JsonObject ARGS =
            JsonValue.object().with("text", Codecs.STRING, "ü").build();
    private static final String DONE = "{\"result\":null}";

    private static MizanException failure(AnsweringServer.Reply reply) throws IOException {
        try (AnsweringServer server = AnsweringServer.with(reply)) {
            Mizan mizan = server.builder().session(false).build();
            return catchThrowableOfType(MizanException.class, () -> mizan.call("echo", ARGS));
        }
    }

    private static String code(Throwable error) {
        return ((MizanException) error).code();
    }

    @Test
    void call_isPostedAndBringsItsResult() throws Exception {
        try (AnsweringServer server = AnsweringServer.with(ok("{\"result\":{\"message\":\"ü\"}}"))) {
            JsonValue result = server.builder().session(false).build().call("echo", ARGS);
            assertThat(result).hasToString("{\"message\":\"ü\"}");
            var request = server.requests().get(0);
            assertThat(request.method() + " " + request.target()).isEqualTo("POST /api/mizan/call/");
            assertThat(request.header("Content-type")).isEqualTo("application/json");
            assertThat(request.body()).isEqualTo("{\"args\":{\"text\":\"ü\"},\"fn\":\"echo\"}");
        }
    }

    @Test
    void errorEnvelope_becomesAnException() throws Exception {
        MizanException error = failure(failing(
                422, "VALIDATION_ERROR", "[{\"code\":\"size\",\"message\":\"too long\",\"path\":\"args.name\"}]"));
        assertThat(error.code() + " " + error.status()).isEqualTo("VALIDATION_ERROR 422");
        assertThat(error)
                .hasMessage("Said so.")
                .hasToString("dev.mizan.client.MizanException: VALIDATION_ERROR: Said so.");
        assertThat(error.violations()).containsExactly(new Violation("size", "too long", "args.name"));
        assertThat(error.invalidate()).extracting(InvalidationTarget::context).containsExactly("user", "items");
    }

    @Test
    void violationsOfOtherErrors_areNone() throws Exception {
        String details = "[{\"code\":\"a\",\"message\":\"b\",\"path\":\"c\"}]";
        assertThat(failure(failing(409, "TAKEN", details)).violations()).isEmpty();
    }

    @ParameterizedTest
    @ValueSource(strings = {"<html>", "{\"other\":1}", "{\"error\":\"text\"}", "", "[1]", "{\"result\":1} 2"})
    void replyThatIsNoEnvelope_hasTheCodeOfItsStatus(String body) throws Exception {
        assertThat(failure(status(404, body)).code()).isEqualTo("HTTP_404");
        assertThat(failure(ok(body)).code()).isEqualTo("HTTP_200");
    }

    @Test
    void resultOfAnotherType_isAnInvalidAnswer() throws Exception {
        try (AnsweringServer server = AnsweringServer.with(ok("{\"result\":[1,\"2\"]}"))) {
            Mizan mizan = server.builder().session(false).build();
            assertThatThrownBy(() -> mizan.call("numbers", NONE, Codecs.list(Codecs.INT)))
                    .hasMessage("The answer is not what the contract says:"
                            + " [1]: \"2\" (expected: an integer of 32 bits)")
                    .extracting(MizanTest::code)
                    .isEqualTo("INVALID_ANSWER");
        }
    }

    /** An error of an application. */
    private static final class Taken extends MizanException {
        private static final long serialVersionUID = 1L;

        Taken(MizanException answered) {
            super(answered);
        }

        static Optional<Taken> of(MizanException answered) {
            return answered.code().equals("TAKEN") ? Optional.of(new Taken(answered)) : Optional.empty();
        }
    }

    @Test
    void typedError_isThrownAsItsOwnType() throws Exception {
        try (AnsweringServer server = AnsweringServer.with(failing(409, "TAKEN", "1"), failing(409, "OTHER", "1"))) {
            Mizan mizan = server.builder().session(false).build();
            assertThatThrownBy(() -> mizan.call("echo", ARGS, Codecs.JSON, Taken::of))
                    .isInstanceOf(Taken.class)
                    .hasMessage("Said so.");
            assertThatThrownBy(() -> mizan.call("echo", ARGS, Codecs.JSON, Taken::of))
                    .isExactlyInstanceOf(MizanException.class);
        }
    }

    @Test
    void call_isNeverRepeated() throws Exception {
        try (AnsweringServer server = AnsweringServer.with(status(503, ""))) {
            Mizan mizan = server.builder().session(false).build();
            assertThatThrownBy(() -> mizan.call("echo", ARGS)).isInstanceOf(MizanException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void read_isTriedThreeTimes() throws Exception {
        AnsweringServer.Reply busy = failing(503, "UNAVAILABLE", "null");
        try (AnsweringServer server = AnsweringServer.with(busy, status(502, ""), ok("{\"items\":[]}"))) {
            assertThat(server.builder().build().fetch("catalog", NONE)).hasToString("{\"items\":[]}");
            assertThat(server.requests()).hasSize(3);
        }
        try (AnsweringServer server = AnsweringServer.with(busy, busy, busy)) {
            Mizan mizan = server.builder().build();
            assertThatThrownBy(() -> mizan.fetch("catalog", NONE))
                    .extracting(MizanTest::code)
                    .isEqualTo("UNAVAILABLE");
        }
    }

    @Test
    void readThatWouldFailAgain_isNotRepeated() throws Exception {
        try (AnsweringServer server = AnsweringServer.with(failing(500, "INTERNAL_ERROR", "null"))) {
            Mizan mizan = server.builder().build();
            assertThatThrownBy(() -> mizan.fetch("catalog", NONE)).isInstanceOf(MizanException.class);
            assertThat(server.requests()).hasSize(1);
        }
    }

    @Test
    void params_travelInTheQuery() throws Exception {
        JsonObject params = JsonValue.parse(
                        "{\"tags\":[\"a b\",\"ü\",null],\"page\":2,\"none\":null,\"on\":true,\"box\":{\"y\":\"1&2\"}}")
                .asObject();
        try (AnsweringServer server = AnsweringServer.with(ok("{}"))) {
            server.builder().build().fetch("a b", params);
            assertThat(server.requests().get(0).target())
                    .isEqualTo("/api/mizan/ctx/a%20b/?box=%7B%22y%22%3A%221%262%22%7D&on=true&page=2"
                            + "&tags=a%20b&tags=%C3%BC&tags=null");
        }
    }

    @Test
    void session_opensOnceAndItsTokenGoesWithEachCall() throws Exception {
        try (AnsweringServer server =
                AnsweringServer.with(session("XSRF=t0ken; Path=/", "S=1; HttpOnly"), ok(DONE), ok(DONE))) {
            Mizan mizan = server.builder().basicAuth("ann", "ann").build();
            mizan.call("ping", NONE);
            mizan.withTimeout(Duration.ofSeconds(9)).call("ping", NONE);
            assertThat(mizan.session().contract()).isEqualTo("c0ffee");
            assertThat(server.requests())
                    .allSatisfy(request ->
                            assertThat(request.header("Authorization")).isEqualTo("Basic YW5uOmFubg=="));
            assertThat(server.requests().subList(1, 3)).allSatisfy(request -> {
                assertThat(request.header("X-xsrf")).isEqualTo("t0ken");
                assertThat(request.header("Cookie")).isEqualTo("S=1; XSRF=t0ken");
            });
        }
    }

    @Test
    void sessionWhoseCookieIsGone_isOpenedAgain() throws Exception {
        AnsweringServer.Reply leaving =
                new AnsweringServer.Reply(200, Map.of("Set-Cookie", List.of("XSRF=; Max-Age=0")), DONE);
        try (AnsweringServer server =
                AnsweringServer.with(session("XSRF=t0ken"), leaving, session("XSRF=new"), ok(DONE))) {
            Mizan mizan = server.builder().build();
            mizan.call("leave", NONE);
            mizan.call("ping", NONE);
            assertThat(server.requests().get(3).header("X-xsrf")).isEqualTo("new");
        }
    }

    @Test
    void refusedTokenAndFailedSession_areForgotten() throws Exception {
        try (AnsweringServer server = AnsweringServer.with(
                status(500, ""),
                session("XSRF=t0ken"),
                failing(403, "CSRF_FAILED", "null"),
                session("XSRF=t0ken"),
                ok("{\"result\":1}"))) {
            Mizan mizan = server.builder().build();
            for (String code : List.of("HTTP_500", "CSRF_FAILED")) {
                assertThatThrownBy(() -> mizan.call("one", NONE))
                        .extracting(MizanTest::code)
                        .isEqualTo(code);
            }
            assertThat(mizan.call("one", NONE, Codecs.INT)).isEqualTo(1);
        }
    }

    @Test
    void listener_hearsWhatIsStaleAndWhatIsSentInstead() throws Exception {
        String answer = "{\"result\":null,\"invalidate\":[\"items\",{\"context\":\"user\",\"params\":{\"user_id\":5}},"
                + "{\"context\":\"user\",\"function\":\"user_profile\"}],\"merge\":[{\"context\":\"user\","
                + "\"params\":{\"user_id\":5},\"slot\":\"user_profile\",\"value\":{\"name\":\"Ada\"}}]}";
        List<Freshness> heard = new ArrayList<>();
        try (AnsweringServer server = AnsweringServer.with(ok(answer), failing(409, "TAKEN", "null"), ok(DONE))) {
            Mizan mizan =
                    server.builder().session(false).onFreshness(heard::add).build();
            mizan.call("first", NONE);
            assertThatThrownBy(() -> mizan.call("second", NONE)).isInstanceOf(MizanException.class);
            mizan.call("third", NONE);
        }
        assertThat(heard).hasSize(2);
        assertThat(heard.get(0).invalidate())
                .extracting(target -> target.toJson().toString())
                .containsExactly(
                        "\"items\"",
                        "{\"context\":\"user\",\"params\":{\"user_id\":5}}",
                        "{\"context\":\"user\",\"function\":\"user_profile\"}");
        Merge merge = heard.get(0).merge().get(0);
        assertThat(merge.value().asObject().get("name")).contains(new JsonString("Ada"));
        assertThat(merge.key()).isEmpty();
        assertThat(heard.get(1).invalidate())
                .extracting(InvalidationTarget::context)
                .containsExactly("user", "items");
    }

    private static final List<Affects> DECLARED =
            List.of(Affects.function("user", "user_profile", "user_id", "page"), Affects.context("items"));

    /** What a listener hears of a call that ends badly. */
    private static List<String> heardOf(AnsweringServer.Reply reply) throws Exception {
        JsonObject args = JsonValue.object()
                .with("user_id", Codecs.INT, 5)
                .with("page", Codecs.JSON, JsonNull.NULL)
                .build();
        List<String> heard = new ArrayList<>();
        try (AnsweringServer server = AnsweringServer.with(reply)) {
            Mizan mizan = server.builder()
                    .session(false)
                    .onFreshness(freshness -> freshness
                            .invalidate()
                            .forEach(target -> heard.add(target.toJson().toString())))
                    .build();
            assertThatThrownBy(() -> mizan.call("touch", args, Codecs.INT, DECLARED))
                    .isInstanceOf(MizanException.class);
        }
        return heard;
    }

    @Test
    void callWithoutAnAnswer_leavesStaleWhatItMayAffect() throws Exception {
        String profile = "{\"context\":\"user\",\"function\":\"user_profile\",\"params\":{\"user_id\":5}}";
        for (AnsweringServer.Reply reply : List.of(status(502, "<html>"), ok("{\"result\":\"no number\"}"), hangUp())) {
            assertThat(heardOf(reply)).containsExactly(profile, "\"items\"");
        }
        String refused = "{\"error\":{\"code\":\"TAKEN\",\"details\":null,\"message\":\"Said so.\"}}";
        assertThat(heardOf(status(409, refused))).isEmpty();
    }

    @Test
    void functionThatAHeaderNamesAlone_isToldWithItsContext() throws Exception {
        AnsweringServer.Reply reply = new AnsweringServer.Reply(
                500,
                Map.of("X-Mizan-Invalidate", List.of("user_profile;user_id=5, vets")),
                "{\"error\":{\"code\":\"BROKEN\",\"details\":null,\"message\":\"Said so.\"}}");
        assertThat(heardOf(reply)).containsExactly("{\"context\":\"user\",\"function\":\"user_profile\"}", "\"vets\"");
    }

    @Test
    void callThatEndsTooLateOrIsCancelled_leavesStaleWhatItMayAffect() throws Exception {
        JsonObject args = JsonValue.object().with("user_id", Codecs.INT, 5).build();
        List<Freshness> heard = new CopyOnWriteArrayList<>();
        try (AnsweringServer server = AnsweringServer.silent()) {
            Mizan mizan =
                    server.builder().session(false).onFreshness(heard::add).build();
            Mizan hasty = mizan.withTimeout(Duration.ofMillis(50));
            assertThatThrownBy(() -> hasty.call("touch", args, Codecs.INT, DECLARED))
                    .extracting(MizanTest::code)
                    .isEqualTo("TIMEOUT");
            assertThat(heard).hasSize(1);
            CompletableFuture<Integer> given = mizan.callAsync("touch", args, Codecs.INT, DECLARED);
            given.cancel(true);
            assertThat(heard).hasSize(2);
        }
        assertThat(heard.get(1).invalidate()).hasSize(2).isEqualTo(heard.get(0).invalidate());
    }

    @Test
    void future_bringsTheSameAndFailsTheSame() throws Exception {
        try (AnsweringServer server = AnsweringServer.with(ok("{\"result\":1}"), failing(409, "TAKEN", "null"))) {
            Mizan mizan = server.builder().session(false).build();
            assertThat(mizan.callAsync("one", NONE, Codecs.INT).get()).isEqualTo(1);
            CompletableFuture<Integer> failing = mizan.callAsync("one", NONE, Codecs.INT);
            assertThatThrownBy(failing::join)
                    .isInstanceOf(CompletionException.class)
                    .cause()
                    .isInstanceOf(MizanException.class)
                    .hasMessage("Said so.");
        }
    }

    @Test
    void serverThatIsNotThere_isANetworkError() throws Exception {
        int free;
        try (ServerSocket socket = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            free = socket.getLocalPort();
        }
        List<Duration> pauses = new ArrayList<>();
        Mizan mizan = Mizan.at("http://127.0.0.1:" + free)
                .pause(time -> {
                    pauses.add(time);
                    return Runnable::run;
                })
                .build();
        assertThatThrownBy(() -> mizan.fetch("catalog", NONE))
                .hasCauseInstanceOf(IOException.class)
                .extracting(MizanTest::code)
                .isEqualTo("NETWORK");
        assertThat(pauses).containsExactly(Duration.ofMillis(200), Duration.ofMillis(400));
    }

    @Test
    void replyThatDoesNotCome_isATimeout() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Mizan mizan = Mizan.at("http://127.0.0.1:" + silent.getLocalPort())
                    .session(false)
                    .timeout(Duration.ofMillis(50))
                    .build();
            assertThatThrownBy(() -> mizan.call("echo", ARGS))
                    .hasMessage("No answer within 50 ms")
                    .extracting(MizanTest::code)
                    .isEqualTo("TIMEOUT");
        }
    }

    @Test
    void interruptedThread_isToldAndStaysInterrupted() throws Exception {
        try (ServerSocket silent = new ServerSocket(0, 1, InetAddress.getLoopbackAddress())) {
            Mizan mizan = Mizan.at("http://127.0.0.1:" + silent.getLocalPort())
                    .session(false)
                    .build();
            Thread.currentThread().interrupt();
            assertThatThrownBy(() -> mizan.call("echo", ARGS))
                    .extracting(MizanTest::code)
                    .isEqualTo("INTERRUPTED");
            assertThat(Thread.interrupted()).isTrue();
        }
    }

    @Test
    void headersOfEveryRequest_canChange() throws Exception {
        AtomicInteger turn = new AtomicInteger();
        try (AnsweringServer server = AnsweringServer.with(ok("{}"), ok("{}"))) {
            Mizan mizan = server.builder()
                    .bearer("old")
                    .headersFrom(() -> Map.of("Authorization", "Bearer " + turn.incrementAndGet()))
                    .build();
            mizan.fetch("a", NONE);
            mizan.fetch("a", NONE);
            assertThat(server.requests())
                    .extracting(request -> request.header("Authorization"))
                    .containsExactly("Bearer 1", "Bearer 2");
        }
    }
}
