package dev.mizan.tests.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import io.quarkus.test.junit.QuarkusTestProfile;
import io.quarkus.test.junit.TestProfile;
import java.net.URI;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** The same below another root and base, on worker threads, with identities that are looked up when asked for. */
@QuarkusTest
@TestProfile(OtherSettingsTest.Settings.class)
class OtherSettingsTest {

    /** What is different. */
    public static final class Settings implements QuarkusTestProfile {
        @Override
        public Map<String, String> getConfigOverrides() {
            return Map.of(
                    "quarkus.http.root-path", "/clinic",
                    "quarkus.http.auth.proactive", "false",
                    "quarkus.mizan.base-path", "/rpc",
                    "quarkus.mizan.virtual-threads", "false");
        }
    }

    @TestHTTPResource
    URI server;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = new Wire(URI.create("http://127.0.0.1:" + server.getPort() + "/clinic/rpc"));
    }

    @Test
    void call_runsOnAWorker() throws Exception {
        HttpResponse<String> answer = wire.call("{\"fn\":\"seen\"}", "ann");

        assertThat(answer.body()).contains("\"thread\":\"worker\"", "\"path\":\"/clinic/rpc/call/\"");
    }

    @Test
    void wrongPassword_isAnsweredInTheEnvelope() throws Exception {
        HttpRequest request = wire.to("/ctx/sides/")
                .header("Authorization", "Basic YW5uOndyb25n")
                .build();
        HttpResponse<String> answer = wire.send(request);

        assertThat(answer.statusCode()).isEqualTo(401);
        assertThat(answer.body()).contains("\"code\":\"UNAUTHORIZED\"");
        assertThat(answer.headers().firstValue("Cache-Control")).contains("no-store");
    }

    @Test
    void parallelMembers_knowTheCaller() throws Exception {
        assertThat(wire.get("/ctx/sides/", "ann").body()).contains("\"left\":\"ann ", "\"right\":\"ann ");
    }

    @Test
    void ownRoutes_areBelowTheRoot() throws Exception {
        URI page = URI.create("http://127.0.0.1:" + server.getPort() + "/clinic/pages/7/");

        assertThat(wire.send(HttpRequest.newBuilder(page).build()).body()).isEqualTo("page 7");
        assertThat(wire.send(HttpRequest.newBuilder(page)
                                .method("PUT", BodyPublishers.noBody())
                                .build())
                        .statusCode())
                .isEqualTo(405);
    }

    @Test
    void elsewhere_isNotOurs() throws Exception {
        URI other = URI.create("http://127.0.0.1:" + server.getPort() + "/rpc/session/");

        assertThat(wire.send(HttpRequest.newBuilder(other).build()).statusCode())
                .isEqualTo(404);
    }
}
