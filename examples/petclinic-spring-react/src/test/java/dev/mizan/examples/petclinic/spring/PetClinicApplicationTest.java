package dev.mizan.examples.petclinic.spring;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.Test;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

class PetClinicApplicationTest {

    private static ConfigurableApplicationContext clinic;
    private static URI address;

    @BeforeAll
    static void start() {
        clinic = SpringApplication.run(PetClinicApplication.class, "--server.port=0");
        address = URI.create("http://127.0.0.1:" + clinic.getEnvironment().getProperty("local.server.port"));
    }

    @AfterAll
    static void stop() {
        if (clinic != null) {
            clinic.close();
        }
    }

    @Test
    void frontEndRoute_withoutFile_getsTheIndexUncached() throws Exception {
        for (String route : new String[] {"/", "/owners", "/owners/5/pets/new", "/vets"}) {
            HttpResponse<String> answer = get(route);

            assertThat(answer.statusCode()).as(route).isEqualTo(200);
            assertThat(answer.headers().firstValue("Content-Type"))
                    .get()
                    .asString()
                    .startsWith("text/html");
            assertThat(answer.headers().firstValue("Cache-Control")).hasValue("no-cache");
        }
    }

    @Test
    void missingFile_isNoPage() throws Exception {
        assertThat(get("/assets/none.js").statusCode()).isEqualTo(404);
        assertThat(get("/none.png").statusCode()).isEqualTo(404);
        assertThat(get("/api/other").statusCode()).isEqualTo(404);
    }

    @Test
    void vets_areServed() throws Exception {
        HttpResponse<String> answer = get("/api/mizan/ctx/vets/");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"allVets\":[{\"firstName\":");
    }

    @Test
    void unknownOwner_isATypedError() throws Exception {
        HttpResponse<String> answer = get("/api/mizan/ctx/owner/?ownerId=99999999");

        assertThat(answer.statusCode()).isEqualTo(404);
        assertThat(answer.body())
                .isEqualTo("{\"error\":{\"code\":\"OWNER_NOT_FOUND\","
                        + "\"details\":{\"function\":\"ownerDetails\",\"ownerId\":99999999},"
                        + "\"message\":\"There is no owner number 99999999.\"}}");
    }

    @Test
    void addVisit_makesOnlyItsOwnersPageStale() throws Exception {
        HttpResponse<String> answer = call("""
                {"fn":"addVisit","args":{"ownerId":1,"petId":1,"visit":{"date":"2026-01-02","description":"Check-up"}}}""");

        assertThat(answer.statusCode()).isEqualTo(200);
        assertThat(answer.body()).startsWith("{\"invalidate\":[{\"context\":\"owner\",\"params\":{\"ownerId\":1}}],");
        assertThat(answer.headers().firstValue("X-Mizan-Invalidate")).hasValue("owner;ownerId=1");
    }

    @Test
    void editOwner_makesTheListsStaleToo() throws Exception {
        HttpResponse<String> answer = call("""
                {"fn":"editOwner","args":{"ownerId":2,"owner":{"firstName":"Ann","lastName":"Abel",\
                "address":"1 Birch Lane","city":"Moss Hollow","telephone":"5550123"}}}""");

        assertThat(answer.headers().firstValue("X-Mizan-Invalidate")).hasValue("owner;ownerId=2, owners");
    }

    @Test
    void addOwner_everyFieldWrong_namesThemAll() throws Exception {
        HttpResponse<String> answer = call("""
                {"fn":"addOwner","args":{"owner":{"firstName":"","lastName":" ",\
                "address":"","city":"","telephone":"no"}}}""");

        assertThat(answer.statusCode()).isEqualTo(422);
        assertThat(answer.body())
                .contains("\"code\":\"VALIDATION_ERROR\"")
                .containsSubsequence(
                        "args.owner.address",
                        "args.owner.city",
                        "args.owner.firstName",
                        "args.owner.lastName",
                        "args.owner.telephone");
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
