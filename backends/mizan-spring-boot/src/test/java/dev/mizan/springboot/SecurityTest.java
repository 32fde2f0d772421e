package dev.mizan.springboot;

import static dev.mizan.springboot.EndpointTest.assertCommonHeaders;
import static dev.mizan.springboot.EndpointTest.assertEnvelope;
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
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** An application with a filter chain of its own: some paths are public, the rest wants somebody. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = "mizan.cors.allowed-origins=https://app.example")
class SecurityTest {

    @LocalServerPort
    private int port;

    private Wire wire;

    @TestConfiguration
    static class Closed {
        @Bean
        SecurityFilterChain closed(HttpSecurity http) {
            return http.authorizeHttpRequests(
                            requests -> requests.requestMatchers("/api/mizan/call/", "/api/mizan/session/", "/hooks/**")
                                    .permitAll()
                                    .requestMatchers("/api/mizan/ctx/own/**")
                                    .hasRole("STAFF")
                                    .anyRequest()
                                    .authenticated())
                    .httpBasic(basic -> basic.securityContextRepository(new HttpSessionSecurityContextRepository()))
                    .formLogin(Customizer.withDefaults())
                    .build();
        }
    }

    @BeforeEach
    void connect() {
        wire = new Wire(port);
    }

    private String[] signIn(String user) {
        wire.get("/api/mizan/session/", "Authorization", Wire.basic(user));
        return new String[] {"X-XSRF-TOKEN", wire.cookie("XSRF-TOKEN")};
    }

    @Test
    void session_tellsHowTheTokenTravels() {
        HttpResponse<String> answer = wire.get("/api/mizan/session/");

        assertThat(answer.body()).contains("\"csrf\":{\"cookie\":\"XSRF-TOKEN\",\"header\":\"X-XSRF-TOKEN\"}");
        assertThat(answer.headers().allValues("Set-Cookie"))
                .singleElement()
                .asString()
                .startsWith("XSRF-TOKEN=")
                .contains("Path=/")
                .contains("SameSite=Lax")
                .doesNotContain("HttpOnly");
        assertCommonHeaders(answer);
    }

    @Test
    void session_keepsATokenThatIsThere() {
        wire.get("/api/mizan/session/");

        assertThat(wire.get("/api/mizan/session/").headers().allValues("Set-Cookie"))
                .isEmpty();
    }

    @Test
    void call_asNobody_needsNoToken() {
        assertThat(wire.call("who", "{}").body()).isEqualTo("{\"result\":\" staff=false superuser=false []\"}");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann  | ann staff=false superuser=false [FACTOR_PASSWORD, notes]",
                "sam  | sam staff=true superuser=false [FACTOR_PASSWORD, ROLE_STAFF]",
                "root | root staff=false superuser=true [FACTOR_PASSWORD, ROLE_SUPERUSER]"
            })
    void identity_isWhatSpringSecurityDecided(String user, String expected) {
        String[] token = signIn(user);

        assertThat(wire.call("who", "{}", token).body()).isEqualTo("{\"result\":\"" + expected + "\"}");
    }

    @Test
    void call_withBasicAndWithoutToken_fails() {
        assertEnvelope(wire.call("echo", "{\"text\":\"a\"}", "Authorization", Wire.basic("ann")), 403, "CSRF_FAILED");
    }

    @Test
    void call_withASessionAndWithoutToken_fails() {
        signIn("ann");

        assertEnvelope(wire.call("echo", "{\"text\":\"a\"}"), 403, "CSRF_FAILED");
    }

    @ParameterizedTest
    @ValueSource(strings = {"", "wrong", "00000000-0000-0000-0000-000000000000"})
    void call_withAWrongToken_fails(String token) {
        signIn("ann");

        assertEnvelope(wire.call("echo", "{\"text\":\"a\"}", "X-XSRF-TOKEN", token), 403, "CSRF_FAILED");
    }

    @Test
    void token_inTheQuery_isNoProof() {
        String[] token = signIn("ann");

        HttpResponse<String> answer = wire.send(
                "POST", "/api/mizan/call/?_csrf=" + token[1], "{\"fn\":\"who\"}", "Content-Type", "application/json");

        assertEnvelope(answer, 403, "CSRF_FAILED");
    }

    @Test
    void wrongPassword_isNeverNobody() {
        assertEnvelope(wire.call("who", "{}", "Authorization", "Basic YW5uOndyb25n"), 401, "UNAUTHORIZED");
        assertEnvelope(wire.call("who", "{}", "Authorization", "Basic !"), 401, "UNAUTHORIZED");
    }

    @Test
    void wrongPassword_onAPathThatIsNone_is404() {
        assertEnvelope(wire.get("/api/mizan/nothing/", "Authorization", "Basic YW5uOndyb25n"), 404, "NOT_FOUND");
    }

    @Test
    void bearer_thatNobodyAccepts_is401EvenWithASession() {
        assertEnvelope(wire.call("who", "{}", "Authorization", "Bearer abc"), 401, "UNAUTHORIZED");
        String[] token = signIn("ann");

        assertEnvelope(wire.call("who", "{}", Wire.with(token, "Authorization", "bearer abc")), 401, "UNAUTHORIZED");
    }

    @Test
    void chain_thatWantsSomebody_answersNobodyWith401AndNoLoginPage() {
        HttpResponse<String> answer = wire.get("/api/mizan/ctx/side/", "Accept", "text/html");

        assertEnvelope(answer, 401, "UNAUTHORIZED");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }

    @Test
    void chain_thatWantsARole_answersOthersWith403() {
        signIn("ann");

        assertEnvelope(wire.get("/api/mizan/ctx/own/"), 403, "FORBIDDEN");
    }

    @Test
    void chain_thatIsSatisfied_letsPass() {
        signIn("sam");

        assertThat(wire.get("/api/mizan/ctx/own/").statusCode()).isEqualTo(200);
    }

    @Test
    void auth_ofTheFunction_isAskedBehindTheChain() {
        assertEnvelope(wire.call("staff", "{}"), 401, "UNAUTHORIZED");
        assertEnvelope(wire.call("staff", "{}", signIn("ann")), 403, "FORBIDDEN");
        wire = new Wire(port);
        assertThat(wire.call("staff", "{}", signIn("sam")).statusCode()).isEqualTo(200);
    }

    @Test
    void methodSecurity_isTranslated() {
        assertEnvelope(wire.call("secured", "{}"), 401, "UNAUTHORIZED");
        assertEnvelope(wire.call("secured", "{}", signIn("sam")), 403, "FORBIDDEN");
        wire = new Wire(port);
        assertThat(wire.call("secured", "{}", signIn("ann")).body()).isEqualTo("{\"result\":\"secured\"}");
    }

    @Test
    void principal_isInjected() {
        assertThat(wire.call("principal", "{}", signIn("ann")).body()).isEqualTo("{\"result\":\"ann ann\"}");
        wire = new Wire(port);
        assertEnvelope(wire.call("principal", "{}"), 401, "UNAUTHORIZED");
    }

    @Test
    void preflight_passesTheChain() {
        HttpResponse<String> answer = wire.send(
                "OPTIONS",
                "/api/mizan/ctx/own/",
                "",
                "Origin",
                "https://app.example",
                "Access-Control-Request-Method",
                "GET");

        assertThat(answer.statusCode()).isEqualTo(204);
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("https://app.example");
    }

    @Test
    void preflight_ofAnotherOrigin_isRefused() {
        HttpResponse<String> answer = wire.send(
                "OPTIONS",
                "/api/mizan/call/",
                "",
                "Origin",
                "https://evil.example",
                "Access-Control-Request-Method",
                "POST");

        assertEnvelope(answer, 403, "FORBIDDEN");
        assertThat(answer.headers().map().keySet()).noneMatch(name -> name.startsWith("access-control-"));
    }

    @Test
    void refusalOfTheChain_canBeReadByAnAllowedOrigin() {
        HttpResponse<String> answer = wire.get("/api/mizan/ctx/side/", "Origin", "https://app.example");

        assertEnvelope(answer, 401, "UNAUTHORIZED");
        assertThat(answer.headers().firstValue("Access-Control-Allow-Origin")).contains("https://app.example");
    }

    @ParameterizedTest
    @ValueSource(strings = {"Origin", "Content-Type", "X-XSRF-TOKEN", "Authorization"})
    void headerThatTheFirewallRefuses_isABadRequestOrNotLookedAt(String name) {
        String answer = wire.raw("POST /api/mizan/call/ HTTP/1.1\r\nHost: localhost\r\nConnection: close\r\n"
                + "Content-Length: 0\r\n" + name + ": a\u0085b\r\n\r\n");

        assertThat(answer).startsWith("HTTP/1.1 4").contains("\r\n\r\n{\"error\":{\"code\":");
    }

    @Test
    void internalRoute_needsNoToken() {
        signIn("ann");

        assertThat(wire.send("POST", "/hooks/x/", "").statusCode()).isEqualTo(200);
    }

    @Test
    void restOfTheApplication_isAsSpringSecurityHasIt() {
        assertThat(wire.get("/elsewhere", "Accept", "text/html").statusCode()).isEqualTo(302);
        assertThat(wire.send("POST", "/elsewhere", "").statusCode()).isIn(302, 401, 403);
    }

    @Test
    void securityHeaders_stay() {
        HttpResponse<String> answer = wire.call("who", "{}");

        assertThat(answer.headers().firstValue("X-Content-Type-Options")).contains("nosniff");
        assertCommonHeaders(answer);
    }
}
