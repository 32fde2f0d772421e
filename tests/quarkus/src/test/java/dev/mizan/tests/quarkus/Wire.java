package dev.mizan.tests.quarkus;

import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.util.Base64;
import java.util.concurrent.CompletableFuture;

/** Sends requests to a running application at {@code base}, such as {@code http://127.0.0.1:4711/api/mizan}. */
record Wire(URI base) {

    private static final HttpClient HTTP =
            HttpClient.newBuilder().version(HttpClient.Version.HTTP_1_1).build();

    static Wire at(int port) {
        return new Wire(URI.create("http://127.0.0.1:" + port + "/api/mizan"));
    }

    HttpRequest.Builder to(String path) {
        return HttpRequest.newBuilder(URI.create(base + path));
    }

    HttpRequest call(String json) {
        return to("/call/")
                .header("Content-Type", "application/json")
                .POST(BodyPublishers.ofString(json))
                .build();
    }

    HttpResponse<String> send(HttpRequest request) throws IOException, InterruptedException {
        return HTTP.send(request, BodyHandlers.ofString());
    }

    HttpResponse<String> get(String path) throws IOException, InterruptedException {
        return send(to(path).build());
    }

    HttpResponse<String> get(String path, String user) throws IOException, InterruptedException {
        return send(to(path).header("Authorization", basic(user)).build());
    }

    /** A call of {@code user}, with the CSRF token that belongs to it. */
    HttpResponse<String> call(String json, String user) throws IOException, InterruptedException {
        return send(to("/call/")
                .header("Content-Type", "application/json")
                .header("Authorization", basic(user))
                .header("Cookie", "XSRF-TOKEN=token")
                .header("X-XSRF-TOKEN", "token")
                .POST(BodyPublishers.ofString(json))
                .build());
    }

    CompletableFuture<HttpResponse<String>> sendLater(HttpRequest request) {
        return HTTP.sendAsync(request, BodyHandlers.ofString());
    }

    static String basic(String user) {
        return "Basic " + Base64.getEncoder().encodeToString((user + ":" + user).getBytes());
    }
}
