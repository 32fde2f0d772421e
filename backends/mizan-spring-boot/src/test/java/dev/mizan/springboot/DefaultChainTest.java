package dev.mizan.springboot;

import static dev.mizan.springboot.EndpointTest.assertEnvelope;
import static org.assertj.core.api.Assertions.assertThat;

import org.junit.jupiter.api.Test;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** An application that declares no filter chain: Boot's own wants somebody everywhere. */
@SpringBootTest(
        webEnvironment = WebEnvironment.RANDOM_PORT,
        properties = {
            "mizan.base-path=/rpc",
            "mizan.security.staff-authority=notes",
            "mizan.security.superuser-authority=ROLE_STAFF",
            "server.servlet.context-path=/app"
        })
class DefaultChainTest {

    @LocalServerPort
    private int port;

    @Test
    void nobody_isRefusedInTheEnvelope() {
        Wire wire = new Wire(port);

        assertEnvelope(wire.get("/app/rpc/session/"), 401, "UNAUTHORIZED");
        assertEnvelope(wire.get("/app/rpc/session/", "Accept", "text/html"), 401, "UNAUTHORIZED");
        assertEnvelope(wire.send("POST", "/app/rpc/call/", ""), 401, "UNAUTHORIZED");
        assertEnvelope(wire.send("BREW", "/app/rpc/call/", ""), 405, "METHOD_NOT_ALLOWED");
        assertEnvelope(wire.send("TRACE", "/app/rpc/call/", ""), 405, "METHOD_NOT_ALLOWED");
        assertEnvelope(wire.get("/app/rpc/ctx/a%2Fb"), 404, "NOT_FOUND");
    }

    @Test
    void somebody_callsWithAToken() {
        Wire wire = new Wire(port);
        wire.get("/app/rpc/session/", "Authorization", Wire.basic("ann"));

        String body = wire.send(
                        "POST",
                        "/app/rpc/call/",
                        "{\"fn\":\"who\"}",
                        "Content-Type",
                        "application/json",
                        "Authorization",
                        Wire.basic("ann"),
                        "X-XSRF-TOKEN",
                        wire.cookie("XSRF-TOKEN"))
                .body();

        assertThat(body).startsWith("{\"result\":\"ann staff=true superuser=false ");
    }

    @Test
    void loginPage_isUntouched() {
        Wire wire = new Wire(port);

        assertThat(wire.get("/app/login", "Accept", "text/html").body()).contains("<form");
    }
}
