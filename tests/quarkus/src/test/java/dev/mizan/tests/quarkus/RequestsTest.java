package dev.mizan.tests.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.io.IOException;
import java.net.InetAddress;
import java.net.Socket;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** Requests below the base, on own routes and beside them, and what Quarkus refuses. */
@QuarkusTest
class RequestsTest {

    private static final String UNAUTHORIZED =
            "{\"error\":{\"code\":\"UNAUTHORIZED\",\"details\":null,\"message\":\"Sign in to do this.\"}}";

    @TestHTTPResource
    URI server;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = Wire.at(server.getPort());
    }

    @Test
    void function_seesTheRequestTheLocaleAndTheCaller() throws Exception {
        HttpRequest request = wire.to("/call")
                .header("Content-Type", "application/json")
                .header("Accept-Language", "de-AT")
                .POST(BodyPublishers.ofString("{\"fn\":\"seen\"}"))
                .build();

        assertThat(wire.send(request).body())
                .isEqualTo("{\"result\":{\"injected\":\"nobody\",\"language\":\"de\",\"path\":\"/api/mizan/call\","
                        + "\"thread\":\"virtual\"}}");
        assertThat(wire.call("{\"fn\":\"seen\"}", "ann").body()).contains("\"injected\":\"ann\"");
    }

    @Test
    void policyThatWantsIdentity_isAnsweredInTheEnvelope() throws Exception {
        HttpResponse<String> answer = wire.get("/ctx/secret/");

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).isEqualTo(UNAUTHORIZED);
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(answer.headers().firstValue("WWW-Authenticate")).isPresent();
        assertThat(wire.get("/ctx/secret/", "ann").body()).isEqualTo("{\"whisper\":\"ann\"}");
    }

    @Test
    void policyThatDenies_isAnsweredInTheEnvelope() throws Exception {
        HttpResponse<String> answer = wire.get("/ctx/closed/", "ann");

        assertThat(answer.statusCode()).isEqualTo(403);
        assertThat(answer.body()).contains("\"code\":\"FORBIDDEN\"");
    }

    @Test
    void wrongPassword_isAnsweredInTheEnvelope() throws Exception {
        HttpRequest request = wire.to("/ctx/sides/")
                .header("Authorization", "Basic YW5uOndyb25n")
                .build();

        assertThat(wire.send(request).statusCode()).isEqualTo(401);
        assertThat(wire.send(request).body()).isEqualTo(UNAUTHORIZED);
    }

    @Test
    void bearerThatNobodyAccepts_isNoNobody() throws Exception {
        HttpRequest request =
                wire.to("/ctx/sides/").header("Authorization", "Bearer abc").build();

        assertThat(wire.send(request).statusCode()).isEqualTo(401);
    }

    @Test
    void annotationOfQuarkus_refusesBeforeTheFunctionRan() throws Exception {
        HttpResponse<String> answer = wire.send(wire.call("{\"fn\":\"signedIn\"}"));

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.headers().firstValue("X-Mizan-Invalidate")).isEmpty();
        assertThat(wire.call("{\"fn\":\"signedIn\"}", "ann").statusCode()).isEqualTo(200);
    }

    @Test
    void parallelMembers_shareTheRequestAndTheCaller() throws Exception {
        String sides = wire.get("/ctx/sides/", "ann").body();

        assertThat(sides).matches("\\{\"left\":\"ann (\\d+)\",\"right\":\"ann \\1\"}");
    }

    @Test
    void internalFunction_seesNobody() throws Exception {
        HttpRequest request = HttpRequest.newBuilder(server.resolve("/hooks/who/"))
                .header("Authorization", Wire.basic("ann"))
                .POST(BodyPublishers.noBody())
                .build();

        assertThat(wire.send(request).body()).isEqualTo("{\"result\":\"nobody\"}");
    }

    @Test
    void ownRoute_livesBesideResources() throws Exception {
        HttpResponse<String> page =
                wire.send(HttpRequest.newBuilder(server.resolve("/pages/7")).build());
        HttpResponse<String> posted = wire.send(HttpRequest.newBuilder(server.resolve("/pages/7"))
                .POST(BodyPublishers.noBody())
                .build());

        assertThat(page.statusCode()).isEqualTo(203);
        assertThat(page.body()).isEqualTo("page 7");
        assertThat(page.headers().firstValue("Cache-Control")).contains("no-store");
        assertThat(posted.body()).isEqualTo("posted 7");
        assertThat(wire.send(HttpRequest.newBuilder(server.resolve("/plain")).build())
                        .body())
                .isEqualTo("plain");
    }

    @Test
    void bodyOverQuarkusOwnLimit_isAnsweredInTheEnvelope() throws Exception {
        String answer = exchange("POST /api/mizan/call/ HTTP/1.1\r\nHost: a\r\nContent-Type: application/json\r\n"
                + "Content-Length: 9000000\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 413").contains("\"code\":\"PAYLOAD_TOO_LARGE\"");
    }

    @Test
    void expectedContinue_isSentWhenTheBodyIsRead() throws Exception {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            send(
                    socket,
                    "POST /api/mizan/call/ HTTP/1.1\r\nHost: a\r\nConnection: close\r\n"
                            + "Content-Type: application/json\r\nExpect: 100-continue\r\nContent-Length: 13\r\n\r\n");
            assertThat(new String(socket.getInputStream().readNBytes(21), StandardCharsets.US_ASCII))
                    .isEqualTo("HTTP/1.1 100 Continue");
            send(socket, "{\"fn\":\"seen\"}");
            assertThat(new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8))
                    .contains("HTTP/1.1 200 OK");
        }
    }

    @Test
    void addressNobodyCanRead_isRefusedElsewhereToo() throws Exception {
        assertThat(exchange("GET /plain?%zz HTTP/1.1\r\nHost: a\r\nConnection: close\r\n\r\n"))
                .startsWith("HTTP/1.1 400");
    }

    private String exchange(String request) throws IOException {
        try (Socket socket = new Socket(InetAddress.getLoopbackAddress(), server.getPort())) {
            send(socket, request);
            return new String(socket.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        }
    }

    private static void send(Socket socket, String text) throws IOException {
        socket.getOutputStream().write(text.getBytes(StandardCharsets.US_ASCII));
    }
}
