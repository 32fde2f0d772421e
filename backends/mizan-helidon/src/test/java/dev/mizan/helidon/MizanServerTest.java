package dev.mizan.helidon;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import io.helidon.config.Config;
import io.helidon.config.ConfigSources;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;

class MizanServerTest {

    private static HelidonConfiguration settings(Map<String, String> values) {
        return HelidonConfiguration.of(Config.just(ConfigSources.create(values)))
                .instances(new Notes());
    }

    /** The example of the class's documentation. */
    @Test
    void example_answers() throws Exception {
        HttpClient client = HttpClient.newHttpClient();
        try (MizanServer server = MizanServer.start(0, new Notes())) {
            HttpRequest read =
                    HttpRequest.newBuilder(server.uri().resolve("ctx/notes/")).build();
            HttpResponse<String> answer = client.send(read, BodyHandlers.ofString());

            assertThat(answer.body()).isEqualTo("{\"allNotes\":[]}");
            assertThat(server.uri()).hasToString("http://127.0.0.1:" + server.port() + "/api/mizan/");
        }
    }

    @Test
    void function_seesLocaleAndRequestOnAVirtualThread() {
        try (MizanServer server = MizanServer.start(0, new Notes())) {
            Wire wire = new Wire(server.port());

            assertThat(wire.call("around", "{}", "Accept-Language", "en;q=0.5, de-AT")
                            .body())
                    .isEqualTo("{\"result\":\"de_AT /api/mizan/call/ true\"}");
        }
    }

    @Test
    void settings_comeFromHelidonsConfiguration() {
        HelidonConfiguration configuration = settings(Map.of(
                "server.host", "127.0.0.1",
                "server.port", "0",
                "mizan.base-path", "/m",
                "mizan.max-query-length", "10",
                "mizan.cors.allowed-origins.0", "https://a.example",
                "mizan.cors.allowed-origins.1", "https://b.example"));
        try (MizanServer server = MizanServer.start(configuration)) {
            Wire wire = new Wire(server.port());

            HttpResponse<String> answer = wire.get("/m/ctx/notes/", "Origin", "https://b.example");
            assertThat(answer.body()).isEqualTo("{\"allNotes\":[]}");
            assertThat(answer.headers().firstValue("Access-Control-Allow-Origin"))
                    .contains("https://b.example");
            assertThat(wire.get("/m/ctx/notes/?01234567890").statusCode()).isEqualTo(413);
            assertThat(server.uri().getPath()).isEqualTo("/m/");
        }
    }

    @ParameterizedTest
    @CsvSource(delimiter = '|', textBlock = """
            mizan.parallel-members | some | mizan.parallel-members: some (expected: a whole number from 1)
            mizan.max-body-size    | big  | mizan.max-body-size: big (expected: a size such as 512KB or 1MB)
            """)
    void setting_thatCannotBe_stopsTheStart(String name, String value, String message) {
        assertThatThrownBy(() -> MizanServer.start(settings(Map.of(name, value))))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessage(message);
    }

    @Test
    void instance_thatIsMissing_stopsTheStart() {
        assertThatThrownBy(() -> MizanServer.start(0))
                .isInstanceOf(IllegalStateException.class)
                .hasMessage(
                        "dev.mizan.helidon.Notes: no instance of it was given (expected: one, as functions need it)");
    }

    @Test
    void port_thatIsTaken_stopsTheStart() {
        try (MizanServer first = MizanServer.start(0, new Notes())) {
            assertThatThrownBy(() -> MizanServer.start(first.port(), new Notes()))
                    .isInstanceOf(IllegalStateException.class)
                    .hasMessage("server.port: " + first.port() + " on 127.0.0.1 (expected: a port that is free)");
        }
    }

    @Test
    @Timeout(60)
    void close_finishesWhatIsRunningAndRefusesTheRest() throws Exception {
        CountDownLatch inside = new CountDownLatch(1);
        CountDownLatch refused = new CountDownLatch(1);
        Notes notes = new Notes();
        MizanServer server = MizanServer.start(0, notes);
        notes.between(() -> {
            inside.countDown();
            await(refused);
        });
        Wire wire = new Wire(server.port());
        CompletableFuture<HttpResponse<String>> running =
                CompletableFuture.supplyAsync(() -> wire.call("addNote", "{\"text\":\"a\"}"));
        await(inside);

        CompletableFuture<Void> closing = CompletableFuture.runAsync(server::close);
        HttpResponse<String> late = untilClosing(new Wire(server.port()));
        refused.countDown();

        assertThat(late.body()).startsWith("{\"error\":{\"code\":\"UNAVAILABLE\"");
        assertThat(late.headers().firstValue("Connection")).contains("close");
        assertThat(running.get(30, TimeUnit.SECONDS).body()).isEqualTo("{\"invalidate\":[\"notes\"],\"result\":\"a\"}");
        closing.get(30, TimeUnit.SECONDS);
    }

    /** The first answer of a server that has begun to close. */
    private static HttpResponse<String> untilClosing(Wire wire) {
        while (true) {
            HttpResponse<String> answer = wire.get("/api/mizan/session/");
            if (answer.statusCode() != 200) {
                return answer;
            }
        }
    }

    static void await(CountDownLatch latch) {
        try {
            assertThat(latch.await(30, TimeUnit.SECONDS)).isTrue();
        } catch (InterruptedException e) {
            throw new AssertionError(e);
        }
    }
}
