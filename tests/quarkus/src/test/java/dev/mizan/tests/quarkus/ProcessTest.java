package dev.mizan.tests.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.http.HttpResponse;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.TimeUnit;
import org.junit.jupiter.api.Test;

/** Starting and stopping what was built. */
class ProcessTest {

    private static final int CALLS = 20;

    @Test
    void stop_answersEveryCallThatHasComeIn() throws Exception {
        try (Application application = Application.start();
                ServerSocket holder = new ServerSocket(0, CALLS, InetAddress.getLoopbackAddress())) {
            Wire wire = Wire.at(application.port());
            List<CompletableFuture<HttpResponse<String>>> calls = new ArrayList<>();
            List<Socket> held = new ArrayList<>();
            for (int i = 0; i < CALLS; i++) {
                String call = "{\"fn\":\"held\",\"args\":{\"port\":" + holder.getLocalPort() + "}}";
                calls.add(wire.sendLater(wire.call(call)));
                held.add(holder.accept());
            }

            application.process().destroy();
            HttpResponse<String> refused = untilRefused(wire);
            assertThat(refused.body()).contains("\"code\":\"UNAVAILABLE\"");
            assertThat(refused.headers().firstValue("Cache-Control")).contains("no-store");
            for (Socket socket : held) {
                socket.close();
            }

            for (CompletableFuture<HttpResponse<String>> call : calls) {
                assertThat(call.get(30, TimeUnit.SECONDS).body()).isEqualTo("{\"result\":\"let go after 0\"}");
            }
            assertThat(application.process().waitFor(30, TimeUnit.SECONDS)).isTrue();
        }
    }

    /** The stop takes a moment to begin; until then calls are answered as ever. */
    private static HttpResponse<String> untilRefused(Wire wire) throws IOException, InterruptedException {
        HttpResponse<String> answer = wire.get("/session/");
        while (answer.statusCode() == 200) {
            answer = wire.get("/session/");
        }
        assertThat(answer.statusCode()).isEqualTo(503);
        return answer;
    }

    @Test
    void restartAfterAKill_serves() throws Exception {
        int port;
        try (Application killed = Application.start()) {
            port = killed.port();
            assertThat(Wire.at(port).get("/session/").statusCode()).isEqualTo(200);
            killed.process().destroyForcibly().waitFor();
            assertThat(killed.process().descendants()).isEmpty();
        }
        try (Application again = Application.start("quarkus.http.port=" + port)) {
            assertThat(Wire.at(again.port()).get("/session/").statusCode()).isEqualTo(200);
        }
    }

    @Test
    void settingThatCannotBe_isToldAtStart() throws Exception {
        try (Application application = Application.start("quarkus.mizan.base-path=api")) {
            assertThat(application.rest())
                    .contains("quarkus.mizan.base-path: api (expected: a path that begins with /");
            assertThat(application.process().waitFor()).isNotZero();
        }
    }
}
