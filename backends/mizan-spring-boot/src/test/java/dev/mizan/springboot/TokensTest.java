package dev.mizan.springboot;

import static dev.mizan.springboot.EndpointTest.assertEnvelope;
import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.annotations.Identity;
import dev.mizan.tokens.JwtIssuer;
import dev.mizan.tokens.MwtIssuer;
import dev.mizan.tokens.TokenDesk;
import dev.mizan.tokens.TokenIdentity.Proof;
import java.util.Set;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.springframework.beans.factory.annotation.Autowired;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.context.TestConfiguration;
import org.springframework.boot.test.web.server.LocalServerPort;
import org.springframework.context.annotation.Bean;
import org.springframework.security.config.annotation.web.builders.HttpSecurity;
import org.springframework.security.web.SecurityFilterChain;
import org.springframework.security.web.context.HttpSessionSecurityContextRepository;

/** Tokens of both kinds beside sessions, behind a filter chain that wants somebody in some places. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "mizan.mwt.secret=0123456789abcdef0123456789abcdef",
            "mizan.mwt.kid=k1",
            "mizan.mwt.audience=desk",
            "mizan.jwt.secret=another-secret-another-secret-42",
            "mizan.jwt.kid=j1",
            "mizan.jwt.audience=desk"
        })
class TokensTest {

    @LocalServerPort
    private int port;

    @Autowired
    private MwtIssuer mwts;

    @Autowired
    private JwtIssuer jwts;

    @Autowired
    private TokenDesk desk;

    private final Identity ann = Identity.user("ann", Set.of("notes"));
    private Wire wire;
    private String mwt;
    private String access;

    @TestConfiguration
    static class Closed {
        @Bean
        SecurityFilterChain closed(HttpSecurity http) {
            return http.authorizeHttpRequests(
                            requests -> requests.requestMatchers("/api/mizan/call/", "/api/mizan/session/", "/hooks/**")
                                    .permitAll()
                                    .anyRequest()
                                    .authenticated())
                    .httpBasic(basic -> basic.securityContextRepository(new HttpSessionSecurityContextRepository()))
                    .build();
        }
    }

    @BeforeEach
    void issue() {
        wire = new Wire(port);
        mwt = mwts.issue(ann).token();
        access = jwts.obtain(ann).access();
    }

    private void signIn(String user) {
        wire.get("/api/mizan/session/", "Authorization", Wire.basic(user));
    }

    @Test
    void token_tellsWhoCallsWithoutCsrf() {
        String known = "{\"result\":\"ann staff=false superuser=false [notes]\"}";

        assertThat(wire.call("who", "{}", "X-Mizan-Token", mwt).body()).isEqualTo(known);
        assertThat(wire.call("who", "{}", "Authorization", "Bearer " + access).body())
                .isEqualTo(known);
    }

    @Test
    void token_passesTheChainOfTheApplication() {
        assertThat(wire.get("/api/mizan/ctx/own/").statusCode()).isEqualTo(401);
        assertThat(wire.get("/api/mizan/ctx/own/", "X-Mizan-Token", mwt).statusCode())
                .isEqualTo(200);
        assertThat(wire.get("/api/mizan/ctx/own/", "Authorization", "Bearer " + access)
                        .statusCode())
                .isEqualTo(200);
    }

    /** What looks at the thread, at method security or at the request sees the token's user, and not the session's. */
    @Test
    void springSecurity_knowsTheUserOfTheToken() {
        signIn("sam");
        String[] session = {"X-XSRF-TOKEN", wire.cookie("XSRF-TOKEN")};
        String[] token = Wire.with(session, "X-Mizan-Token", mwt);

        assertEnvelope(wire.call("secured", "{}", session), 403, "FORBIDDEN");
        assertThat(wire.call("secured", "{}", token).body()).isEqualTo("{\"result\":\"secured\"}");
        assertThat(wire.call("principal", "{}", token).body()).isEqualTo("{\"result\":\"ann ann\"}");
        assertThat(wire.call("principal", "{}", session).body()).isEqualTo("{\"result\":\"sam sam\"}");
    }

    @Test
    void token_thatIsBad_neverFallsBackToTheSession() {
        signIn("ann");
        String[] session = {"X-XSRF-TOKEN", wire.cookie("XSRF-TOKEN")};

        assertThat(wire.call("who", "{}", session).statusCode()).isEqualTo(200);
        assertEnvelope(wire.call("who", "{}", Wire.with(session, "X-Mizan-Token", mwt + "x")), 401, "UNAUTHORIZED");
        assertEnvelope(
                wire.call("who", "{}", Wire.with(session, "Authorization", "Bearer " + access + "x")),
                401,
                "UNAUTHORIZED");
        assertEnvelope(wire.call("who", "{}", Wire.with(session, "Authorization", "Bearer abc")), 401, "UNAUTHORIZED");
        assertEnvelope(wire.call("who", "{}", Wire.with(session, "X-Mizan-Token", access)), 401, "UNAUTHORIZED");
    }

    @Test
    void token_goesBeforeBasicCredentials() {
        assertThat(wire.call("who", "{}", "X-Mizan-Token", mwt, "Authorization", Wire.basic("sam"))
                        .body())
                .startsWith("{\"result\":\"ann ");
    }

    @Test
    void nobody_isLeftBehindOnTheThread() {
        wire.call("who", "{}", "X-Mizan-Token", mwt);

        assertThat(wire.call("who", "{}").body()).startsWith("{\"result\":\" staff=false");
    }

    @Test
    void desk_givesTokensToTheUsersOfSpringSecurity() {
        Identity signedIn = Identity.user("ann", Set.of("notes", "FACTOR_PASSWORD"));
        String token = desk.mwt(mwts, Proof.FRAMEWORK, signedIn).token();
        String refreshed = jwts.refresh(
                        desk.jwt(jwts, Proof.FRAMEWORK, signedIn).refresh())
                .access();

        assertThat(wire.call("who", "{}", "X-Mizan-Token", token).body()).startsWith("{\"result\":\"ann ");
        assertThat(wire.call("who", "{}", "Authorization", "Bearer " + refreshed)
                        .body())
                .startsWith("{\"result\":\"ann ");
    }
}
