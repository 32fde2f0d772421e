package dev.mizan.examples.petclinic.helidon;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Map;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

class PetClinicServerTest {

    private static PetClinicServer clinic;
    private static URI address;

    @BeforeAll
    static void start() throws Exception {
        clinic = PetClinicServer.start(Map.of("PORT", "0"));
        address = URI.create("http://127.0.0.1:" + clinic.port());
    }

    @AfterAll
    static void stop() {
        clinic.close();
    }

    @ParameterizedTest
    @ValueSource(strings = {"/", "/owners", "/owners/5/pets/new", "/vets"})
    void frontEndRoute_withoutFile_getsTheIndexUncached(String route) throws Exception {
        HttpResponse<String> answer = get(route);

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.headers().firstValue("Content-Type")).get().asString().startsWith("text/html");
        assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
    }

    @ParameterizedTest
    @ValueSource(strings = {"/assets/none.js", "/none.png", "/api/other"})
    void missingFile_isNoPage(String path) throws Exception {
        assertThat(get(path).statusCode()).isEqualTo(404);
    }

    @Test
    void mutation_isCommittedBeforeItIsAnswered() throws Exception {
        HttpResponse<String> answer = call("""
                {"fn":"addVisit","args":{"ownerId":1,"petId":1,"visit":{"date":"2026-01-02","description":"Stung"}}}""");

        assertThat(answer.body()).startsWith("{\"invalidate\":[{\"context\":\"owner\",\"params\":{\"ownerId\":1}}],");
        assertThat(answer.headers().firstValue("X-Mizan-Invalidate")).hasValue("owner;ownerId=1");
        assertThat(get("/api/mizan/ctx/owner/?ownerId=1").body()).contains("\"description\":\"Stung\"");
    }

    @Test
    void mutation_thatIsRefused_changesNothing() throws Exception {
        String before = get("/api/mizan/ctx/owner/?ownerId=2").body();
        HttpResponse<String> answer = call("""
                {"fn":"editOwner","args":{"ownerId":2,"owner":{"firstName":"","lastName":"Abel",\
                "address":"1 Birch Lane","city":"Moss Hollow","telephone":"5550123"}}}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(get("/api/mizan/ctx/owner/?ownerId=2").body()).isEqualTo(before);
    }

    @Test
    void unknownOwner_isATypedError() throws Exception {
        HttpResponse<String> answer = get("/api/mizan/ctx/owner/?ownerId=99999999");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body()).startsWith("{\"error\":{\"code\":\"OWNER_NOT_FOUND\"");
    }

    private static HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve(path)));
    }

    private static HttpResponse<String> call(String body) throws IOException, InterruptedException {
        return send(HttpRequest.newBuilder(address.resolve("/api/mizan/call/"))
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(body)));
    }

    private static HttpResponse<String> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        try (HttpClient client = HttpClient.newHttpClient()) {
            return client.send(request.build(), BodyHandlers.ofString());
        }
    }
}
