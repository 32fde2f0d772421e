package dev.mizan.runtime.dispatch;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.spi.CookieCsrf;
import dev.mizan.runtime.spi.MizanSettings;
import dev.mizan.runtime.spi.Reply;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

class HttpTest {

    private static final String ORIGIN = "https://app.example";

    private final ShopServer server = new ShopServer();

    private static TestExchange preflight(String path) {
        return TestExchange.of("OPTIONS", path, new byte[0])
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "content-type, x-xsrf-token");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = ';',
            value = {
                "GET;/call/;POST",
                "HEAD;/call/;POST",
                "OPTIONS;/call/;POST",
                "POST;/ctx/user/;GET, HEAD",
                "DELETE;/session/;GET, HEAD",
                "get;/session/;GET, HEAD"
            })
    void method_thatThePathDoesNotHave_isNotAllowed(String method, String path, String allow) {
        Reply.Content reply = server.send(TestExchange.of(method, path, new byte[0]));

        assertThat(reply.status()).isEqualTo(405);
        assertThat(reply.headers()).containsEntry("Allow", List.of(allow));
    }

    @Test
    void head_isGetWithoutContent() {
        Reply.Content reply = server.send(TestExchange.of("HEAD", "/ctx/catalog/", new byte[0]));

        assertThat(reply.status()).isEqualTo(200);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.headers())
                .containsEntry("Content-Length", List.of("36"))
                .containsKey("Content-Type");
    }

    @Test
    void session_namesContractAndCsrf() {
        assertThat(server.get("/session/"))
                .matches("200 \\{\"contract\":\"[0-9a-f]{64}\",\"csrf\":\\{\"cookie\":\"XSRF-TOKEN\","
                        + "\"header\":\"X-XSRF-TOKEN\"},\"protocol\":1}");
    }

    @Test
    void session_setsTheCookieThatCsrfAsksFor() {
        Dispatcher.Parts parts = server.parts(ShopServer.SETTINGS, Optional.empty());
        Dispatcher dispatcher = Dispatcher.create(new Dispatcher.Parts(
                FunctionRegistry.of(List.of()),
                parts.settings(),
                parts.instances(),
                parts.identities(),
                new CookieCsrf(""),
                parts.transactions(),
                parts.propagation(),
                parts.injectables(),
                parts.failures(),
                parts.validation()));

        assertThat(dispatcher.dispatch(TestExchange.get("/session/")).headers().get("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("XSRF-TOKEN=");
        assertThat(dispatcher
                        .dispatch(TestExchange.get("/session/").with("Cookie", "XSRF-TOKEN=t"))
                        .headers())
                .doesNotContainKey("Set-Cookie");
    }

    @ParameterizedTest
    @CsvSource({"/api/mizan/call/, /call/", "/api/mizan/, /", "/api/mizan, ''", "/api/mizan/a%2Fb, /a%2Fb"})
    void below_isTheRestOfThePath(String path, String rest) {
        assertThat(MizanSettings.DEFAULTS.below(path)).hasValue(rest);
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/api/mizanx/", "/app/api/mizan/", "/API/mizan/", "/api/mizan;a=b/"})
    void below_isEmptyElsewhere(String path) {
        assertThat(MizanSettings.DEFAULTS.below(path)).isEmpty();
    }

    @Test
    void cors_allowsTheListedOriginToReadEveryAnswer() {
        for (TestExchange exchange : List.of(TestExchange.get("/ctx/catalog/"), TestExchange.get("/nowhere/"))) {
            assertThat(server.send(exchange.with("Origin", ORIGIN)).headers())
                    .containsEntry("Access-Control-Allow-Origin", List.of(ORIGIN))
                    .containsEntry("Access-Control-Allow-Credentials", List.of("true"))
                    .containsEntry("Access-Control-Expose-Headers", List.of("X-Mizan-Invalidate"))
                    .doesNotContainKey("Vary");
        }
    }

    @ParameterizedTest
    @CsvSource({"https://evil.example", "https://app.example.evil", "http://app.example", "null"})
    void cors_saysNothingToOthers(String origin) {
        assertThat(server.send(TestExchange.get("/ctx/catalog/").with("Origin", origin))
                        .headers())
                .containsOnlyKeys("Content-Type", "Cache-Control");
        assertThat(server.send(preflight("/call/").with("Origin", origin)).headers())
                .containsOnlyKeys("Content-Type", "Cache-Control");
        assertThat(server.send(preflight("/call/").with("Origin", origin)).status())
                .isEqualTo(403);
    }

    @Test
    void preflight_ofTheListedOrigin_isAnswered() {
        Reply.Content reply = server.send(preflight("/call/").with("Origin", ORIGIN));

        assertThat(reply.status()).isEqualTo(204);
        assertThat(reply.body()).isEmpty();
        assertThat(reply.headers())
                .containsEntry("Access-Control-Allow-Origin", List.of(ORIGIN))
                .containsEntry("Access-Control-Allow-Methods", List.of("POST"))
                .containsEntry("Access-Control-Allow-Headers", List.of("content-type, x-xsrf-token"))
                .containsKey("Access-Control-Max-Age");
    }

    @Test
    void preflight_withHeadersThatAreNone_doesNotEchoThem() {
        TestExchange exchange = TestExchange.of("OPTIONS", "/call/", new byte[0])
                .with("Origin", ORIGIN)
                .with("Access-Control-Request-Method", "POST")
                .with("Access-Control-Request-Headers", "x\r\nSet-Cookie: a=b");

        assertThat(server.send(exchange).headers()).doesNotContainKey("Access-Control-Allow-Headers");
    }

    @Test
    void cors_withoutAList_isOff() {
        ShopServer closed = new ShopServer(MizanSettings.DEFAULTS);

        assertThat(closed.send(TestExchange.get("/ctx/catalog/").with("Origin", ORIGIN))
                        .headers())
                .containsOnlyKeys("Content-Type", "Cache-Control");
    }

    @Test
    void close_answersUnavailableFromThenOn() {
        server.close();

        assertThat(server.get("/session/")).startsWith("503 {\"error\":{\"code\":\"UNAVAILABLE\",\"details\":null,");
        assertThat(ShopServer.text(server.route("hook", java.util.Map.of(), TestExchange.get("/"))))
                .startsWith("503 ");
    }

    @Test
    void close_waitsForWhatIsRunning() throws Exception {
        Gate gate = new Gate();
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch leave = new CountDownLatch(1);
        try (var threads = Executors.newVirtualThreadPerTaskExecutor()) {
            Future<?> running = threads.submit(() -> {
                assertThat(gate.enter()).isTrue();
                inside.countDown();
                leave.await();
                gate.leave();
                return null;
            });
            inside.await();
            assertThat(gate.close(Duration.ofMillis(1))).isFalse();
            assertThat(gate.enter()).isFalse();
            leave.countDown();
            assertThat(gate.close(Duration.ofSeconds(30))).isTrue();
            running.get(30, TimeUnit.SECONDS);
        }
    }
}
