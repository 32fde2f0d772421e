package dev.mizan.tests.quarkus;

import static org.assertj.core.api.Assertions.assertThat;

import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;
import java.net.http.HttpResponse;
import java.sql.Connection;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;

/** What became stale is told after the commit, and only then. */
@QuarkusTest
class JtaTest {

    @TestHTTPResource
    URI server;

    private Wire wire;

    @BeforeEach
    void connect() {
        wire = Wire.at(server.getPort());
    }

    @Test
    void committed_isStale() throws Exception {
        HttpResponse<String> answer = call("addNote", "kept");

        assertThat(answer.body()).isEqualTo("{\"invalidate\":[\"notes\"],\"result\":null}");
        assertThat(answer.headers().firstValue("X-Mizan-Invalidate")).contains("notes");
        assertThat(notes()).contains("kept");
    }

    @Test
    void rolledBack_makesNothingStale() throws Exception {
        HttpResponse<String> answer = call("addAndFail", "lost");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("X-Mizan-Invalidate")).isEmpty();
        assertThat(notes()).doesNotContain("lost");
    }

    @Test
    void committedBeforeItFailed_isStale() throws Exception {
        HttpResponse<String> answer = call("addThenFail", "kept although");

        assertThat(answer.statusCode()).isEqualTo(500);
        assertThat(answer.headers().firstValue("X-Mizan-Invalidate")).contains("notes");
        assertThat(notes()).contains("kept although");
    }

    @Test
    void rolledBackInside_provesNothing() throws Exception {
        HttpResponse<String> answer = call("failInside", "lost inside");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("X-Mizan-Invalidate")).contains("notes");
        assertThat(notes()).doesNotContain("lost inside");
    }

    @Test
    void bundle_readsOneSnapshot() throws Exception {
        assertThat(wire.get("/ctx/notes/").body()).contains("\"isolation\":" + Connection.TRANSACTION_REPEATABLE_READ);
    }

    @Test
    void connection_isPutBackAsItWas() throws Exception {
        notes();
        HttpResponse<String> answer = wire.send(wire.call("{\"fn\":\"isolation\"}"));

        assertThat(answer.body()).isEqualTo("{\"result\":" + Connection.TRANSACTION_READ_COMMITTED + "}");
    }

    @Test
    void writtenByARead_isRolledBack() throws Exception {
        assertThat(wire.get("/ctx/writing/").body()).isEqualTo("{\"writeWhileReading\":true}");
        assertThat(notes()).doesNotContain("written by a read");
    }

    private String notes() throws Exception {
        return wire.get("/ctx/notes/").body();
    }

    private HttpResponse<String> call(String function, String text) throws Exception {
        return wire.send(wire.call("{\"fn\":\"" + function + "\",\"args\":{\"text\":\"" + text + "\"}}"));
    }
}
