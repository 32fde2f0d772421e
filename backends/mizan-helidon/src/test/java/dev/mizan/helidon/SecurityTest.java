package dev.mizan.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import io.helidon.config.Config;
import io.helidon.security.AuthenticationResponse;
import io.helidon.security.Security;
import io.helidon.security.SecurityResponse.SecurityStatus;
import io.helidon.security.providers.httpauth.HttpBasicAuthProvider;
import io.helidon.security.providers.httpauth.SecureUserStore;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.security.PathsConfig;
import io.helidon.webserver.security.SecurityFeature;
import java.net.http.HttpResponse;
import java.util.Arrays;
import java.util.Collection;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.AfterEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.ValueSource;

/** Identity as Helidon's security decides it. */
class SecurityTest {

    private static final Map<String, Set<String>> ROLES =
            Map.of("ann", Set.of("notes"), "sam", Set.of("staff"), "root", Set.of("superuser", "boss"));

    private WebServer server = WebServer.builder().build();

    private record User(String login) implements SecureUserStore.User {
        @Override
        public boolean isPasswordValid(char[] password) {
            return Arrays.equals(password, login.toCharArray());
        }

        @Override
        public Collection<String> roles() {
            return ROLES.getOrDefault(login, Set.of());
        }
    }

    private Wire start(boolean optional, PathsConfig... paths) {
        Security security = Security.builder()
                .addAuthenticationProvider(HttpBasicAuthProvider.builder()
                        .optional(optional)
                        .addUserStore(name ->
                                Optional.of(name).filter(ROLES::containsKey).map(User::new))
                        .build())
                .build();
        return start(security, paths);
    }

    private Wire start(Security security, PathsConfig... paths) {
        MizanFeature mizan =
                HelidonConfiguration.of(Config.empty()).instances(new Notes()).feature();
        server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .addFeature(SecurityFeature.builder()
                        .security(security)
                        .addPaths(Arrays.asList(paths))
                        .build())
                .update(mizan::addTo)
                .build()
                .start();
        return new Wire(server.port());
    }

    @AfterEach
    void stop() {
        server.stop();
    }

    private static PathsConfig authenticated() {
        return PathsConfig.builder()
                .path("/api/*")
                .handler(SecurityFeature.authenticate())
                .build();
    }

    private static void assertEnvelope(HttpResponse<String> answer, int status, String code) {
        assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"" + code + "\"");
        assertThat(answer.statusCode()).isEqualTo(status);
        assertThat(answer.headers().allValues("Cache-Control")).containsExactly("no-store");
        assertThat(answer.headers().allValues("Content-Type")).containsExactly("application/json");
    }

    @ParameterizedTest
    @CsvSource(
            delimiter = '|',
            value = {
                "ann  | ann staff=false superuser=false [notes]",
                "sam  | sam staff=true superuser=false [staff]",
                "root | root staff=false superuser=true [boss, superuser]"
            })
    void identity_isWhatTheProviderDecided(String user, String expected) {
        Wire wire = start(false);
        wire.get("/api/mizan/session/");

        assertThat(wire.call("who", "{}", "Authorization", Wire.basic(user), "X-XSRF-TOKEN", wire.cookie("XSRF-TOKEN"))
                        .body())
                .isEqualTo("{\"result\":\"" + expected + "\"}");
    }

    @Test
    void basic_isAmbient() {
        assertEnvelope(start(false).call("who", "{}", "Authorization", Wire.basic("ann")), 403, "CSRF_FAILED");
    }

    @ParameterizedTest
    @ValueSource(booleans = {true, false})
    void nobody_isNobody(boolean optional) {
        assertThat(start(optional).call("who", "{}").body())
                .isEqualTo("{\"result\":\" staff=false superuser=false []\"}");
    }

    @ParameterizedTest
    @CsvSource({
        "true, Basic YW5uOndyb25n",
        "false, Basic YW5uOndyb25n",
        "true, Basic !",
        "true, Bearer abc",
        "false, Other x"
    })
    void credentials_thatNobodyAccepts_areNeverNobody(boolean optional, String credentials) {
        assertEnvelope(start(optional).call("who", "{}", "Authorization", credentials), 401, "UNAUTHORIZED");
    }

    @Test
    void function_isGivenPrincipalAndContext() {
        Wire wire = start(false);
        wire.get("/api/mizan/session/");

        assertThat(wire.call(
                                "principal",
                                "{}",
                                "Authorization",
                                Wire.basic("ann"),
                                "X-XSRF-TOKEN",
                                wire.cookie("XSRF-TOKEN"))
                        .body())
                .isEqualTo("{\"result\":\"ann ann\"}");
        assertEnvelope(wire.call("principal", "{}"), 401, "UNAUTHORIZED");
    }

    @Test
    void internalRoute_runsWithoutAmbientIdentity() {
        assertThat(start(false)
                        .send("POST", "/hooks/who/", "", "Authorization", Wire.basic("ann"))
                        .body())
                .isEqualTo("{\"result\":\"nobody\"}");
    }

    @Test
    void internalRoute_isGivenNoContextThatKnowsTheCaller() {
        HttpResponse<String> answer =
                start(false).send("POST", "/hooks/context/", "", "Authorization", Wire.basic("ann"));

        assertEnvelope(answer, 500, "INTERNAL_ERROR");
        assertThat(answer.body()).doesNotContain("ann");
    }

    @Test
    void handlerInFront_refusesInTheEnvelope() {
        Wire wire = start(false, authenticated());

        assertEnvelope(wire.get("/api/mizan/ctx/notes/"), 401, "UNAUTHORIZED");
        assertThat(wire.get("/api/mizan/ctx/notes/").headers().firstValue("WWW-Authenticate"))
                .isPresent();
        assertThat(wire.get("/api/mizan/ctx/notes/", "Authorization", Wire.basic("ann"))
                        .body())
                .isEqualTo("{\"allNotes\":[]}");
        assertEnvelope(wire.get("/api/mizan/nowhere/"), 404, "NOT_FOUND");
        assertThat(wire.send("HEAD", "/api/mizan/ctx/notes/", "").headers().allValues("Cache-Control"))
                .containsExactly("no-store");
    }

    @Test
    void handlerInFront_thatRedirectsToALogin_is401() {
        Wire wire = start(
                Security.builder()
                        .addAuthenticationProvider(request -> AuthenticationResponse.builder()
                                .status(SecurityStatus.FAILURE_FINISH)
                                .statusCode(302)
                                .responseHeader("Location", "/login")
                                .build())
                        .build(),
                authenticated());

        HttpResponse<String> answer = wire.get("/api/mizan/ctx/notes/");
        assertEnvelope(answer, 401, "UNAUTHORIZED");
        assertThat(answer.headers().firstValue("Location")).isEmpty();
    }
}
