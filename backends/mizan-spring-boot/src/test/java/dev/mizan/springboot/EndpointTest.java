package dev.mizan.springboot;

import static org.assertj.core.api.Assertions.assertThat;

import java.net.http.HttpResponse;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.Customizer;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;

/** What goes over the wire, in an application that lets everybody in. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {"mizan.cors.allowed-origins=https://app.example", "mizan.cors.allow-credentials=true"})
class EndpointTest {

    @LocalServerPort
    private int port;

    private Wire wire;

    @TestConfiguration
    static class Open {
        @Bean
        SecurityFilterChain open(HttpSecurity http) {
            return http.authorizeHttpRequests(requests -> requests.anyRequest().permitAll())
                    .httpBasic(Customizer.withDefaults())
                    .build();
        }
    }

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    /** What every answer below the base has in common. */
    static void assertEnvelope(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"" + code + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertCommonHeaders(answer);
    }

    static void assertCommonHeaders(HttpResponse<String> answer) {
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
        assertThat(answer.headers().allValues("Vary")).isEmpty();
        assertThat(answer.headers().allValues("Pragma")).isEmpty();
        assertThat(answer.headers().allValues("Expires")).isEmpty();
    }

    @Test
    void call_ofAFunction_answersItsResult() {
        HttpResponse<String> answer = wire.call("echo", "{\"text\":\"é\"}");

        assertThat(answer.body()).isEqualTo("{\"result\":\"é\"}");
        assertThat(answer.statusCode()).isEqualTo(200);
        assertCommonHeaders(answer);
    }

    @Test
    void function_seesLocaleAndRequestOnAVirtualThread() {
        HttpResponse<String> answer = wire.call("around", "{}", "Accept-Language", "de-AT");

        assertThat(answer.body()).isEqualTo("{\"result\":\"de_AT de_AT /api/mizan/call/ true\"}");
    }

    @Test
    void head_ofASession_isItsGetWithoutContent() {
        HttpResponse<String> answer = wire.send("HEAD", "/api/mizan/session/", "");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).isEmpty();
        assertCommonHeaders(answer);
    }

    @ParameterizedTest
    @CsvSource({
        "GET,/api/mizan,404,NOT_FOUND",
        "GET,/api/mizan/,404,NOT_FOUND",
        "GET,/api/mizan/nothing.html,404,NOT_FOUND",
        "POST,/api/mizan/call//,404,NOT_FOUND",
        "GET,/api/mizan/ctx//side/,404,NOT_FOUND",
        "GET,/api/%6Dizan/session/,404,NOT_FOUND",
        "GET,/api/mizan/session/;a=b,404,NOT_FOUND",
        "GET,/api/mizan/ctx/a%2Fb/,404,NOT_FOUND",
        "GET,/api/mizan/ctx/%2e%2e/session/,404,NOT_FOUND",
        "GET,/api/mizan/call/,405,METHOD_NOT_ALLOWED",
        "OPTIONS,/api/mizan/call/,405,METHOD_NOT_ALLOWED",
        "BREW,/api/mizan/call/,405,METHOD_NOT_ALLOWED",
        "post,/api/mizan/call/,405,METHOD_NOT_ALLOWED",
        "TRACE,/api/mizan/session/,405,METHOD_NOT_ALLOWED",
        "PUT,/api/mizan/session/,405,METHOD_NOT_ALLOWED"
    })
    void request_thatNothingAnswers_isRefusedInTheEnvelope(String method, String target, int status, String code) {
        assertEnvelope(wire.send(method, target, ""), status, code);
    }

    @Test
    void wrongMethod_namesTheRightOnes() {
        assertThat(wire.send("TRACE", "/api/mizan/session/", "").headers().allValues("Allow"))
                .containsExactly("GET, HEAD");
        assertThat(wire.send("OPTIONS", "/api/mizan/call/", "").headers().allValues("Allow"))
                .containsExactly("POST");
    }

    @Test
    void multipart_isRefusedBeforeAnyoneReadsIt() {
        HttpResponse<String> answer =
                wire.send("POST", "/api/mizan/call/", "nonsense", "Content-Type", "multipart/mixed; boundary=x");

        assertEnvelope(answer, 415, "UNSUPPORTED_MEDIA_TYPE");
    }

    @Test
    void failure_saysNothingButAnId() {
        HttpResponse<String> answer = wire.call("boom", "{}");

        assertEnvelope(answer, 500, "INTERNAL_ERROR");
        assertThat(answer.body()).contains("\"id\":").doesNotContain("hunter2");
    }

    @Test
    void springsOwnStatus_becomesTheNearestCode() {
        HttpResponse<String> answer = wire.call("gone", "{}");

        assertEnvelope(answer, 503, "UNAVAILABLE");
        assertThat(answer.body()).doesNotContain("hunter2");
    }

    @Test
    void preflight_ofAnAllowedOrigin_isGranted() {
        HttpResponse<String> answer = wire.send(
                "OPTIONS",
                "/api/mizan/call/",
                "",
                "Origin",
                "https://app.example",
                "Access-Control-Request-Method",
                "POST",
                "Access-Control-Request-Headers",
                "content-type");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("https://app.example");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Credentials"))
                .contains("true");
        assertThat(answer.headers().allValues("Vary")).isEmpty();
    }

    @Test
    void otherPaths_areLeftAlone() {
        HttpResponse<String> answer = wire.get("/api/mizanine/", "Accept", "application/json");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).contains("\"path\":\"/api/mizanine/\"");
    }

    @Test
    void ownRoute_ofAnInternalFunction_runsAsNobody() {
        HttpResponse<String> answer = wire.send("POST", "/hooks/x/", "", "Authorization", Wire.basic("ann"));

        assertThat(answer.body())
                .startsWith("{\"invalidate\":[\"notes\"],\"result\":\" staff=false superuser=false []")
                .endsWith(" nobody\"}");
        assertThat(answer.headers().allValues("X-Mizan-Invalidate")).containsExactly("notes");
        assertCommonHeaders(answer);
    }

    @Test
    void ownRoute_withTheWrongMethod_is405() {
        HttpResponse<String> answer = wire.get("/hooks/x");

        assertEnvelope(answer, 405, "METHOD_NOT_ALLOWED");
        assertThat(answer.headers().allValues("Allow")).containsExactly("POST");
    }

    @Test
    void viewFunction_mayAnswerWithAResponseEntity() {
        HttpResponse<String> answer = wire.get("/pages/a%20b/");

        assertThat(answer.statusCode()).isEqualTo(202);
        assertThat(answer.body()).isEqualTo("<p>a b</p>");
        assertThat(answer.headers().firstValue("Content-Type").orElse("")).startsWith("text/html");
        assertThat(answer.headers().firstValue("X-Own")).contains("1");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void viewFunction_mayAnswerWithAView() {
        HttpResponse<String> answer = wire.get("/pages/view");

        assertThat(answer.body()).isEqualTo("<p>a view</p>");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void viewFunction_mayAnswerWithAModelAndView() {
        HttpResponse<String> answer = wire.get("/pages/model/");

        assertThat(answer.statusCode()).isEqualTo(302);
        assertThat(answer.headers().firstValue("Location").orElse("")).endsWith("/elsewhere");
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
    }

    @Test
    void viewFunction_thatFails_answersTheEnvelope() {
        assertEnvelope(wire.get("/pages/boom/"), 500, "INTERNAL_ERROR");
    }

    @Test
    void parallelMembers_seeTheCallersContext() {
        HttpResponse<String> answer =
                wire.get("/api/mizan/ctx/side/", "Authorization", Wire.basic("ann"), "Accept-Language", "fr");

        assertThat(answer.body()).isEqualTo("{\"side_a\":\"fr true ann\",\"side_b\":\"fr true ann\"}");
    }

    @ParameterizedTest
    @ValueSource(
            strings = {
                "GET /api/mizan/ctx/%zz/ HTTP/1.1",
                "GET /api/mizan/ctx/%00/ HTTP/1.1",
                "GET /api/mizan/../mizan/session/ HTTP/1.1",
                "GET /api/mizan/ctx/a\\b/ HTTP/1.1",
                "GET /api/mizan/session/?a=| HTTP/1.1",
                "GET /api/mizan/session/ HTTP/1.1\r\nbad header\u0001: x",
                "GET /api/mizan/session/ HTTP/1.1\r\nContent-Length: x",
                "GET /api/mizan/session/ HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2",
                "GET /api/mizan/session/ HTTP/1.1\r\nHost: other"
            })
    void requestThatTomcatRefuses_isRefusedInTheEnvelope(String start) {
        String answer = wire.raw(start + "\r\nHost: localhost\r\nConnection: close\r\n\r\n");

        assertThat(answer)
                .startsWith("HTTP/1.1 4")
                .contains("\r\nCache-Control: no-store\r\n")
                .contains("\r\n\r\n{\"error\":{\"code\":");
    }
}
