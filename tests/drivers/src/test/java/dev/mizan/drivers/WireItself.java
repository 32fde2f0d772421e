package dev.mizan.drivers;

import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.io.IOException;
import java.net.CookieManager;
import java.net.HttpCookie;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpResponse;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Objects;

/** Asks the server what a probe asks, without any client, to see that the list is true. */
final class WireItself implements AutoCloseable {

    private final CookieManager cookies = new CookieManager();
    private final HttpClient http =
            HttpClient.newBuilder().cookieHandler(cookies).build();
    private final String baseUrl;
    private final Probe probe;

    WireItself(String baseUrl, Probe probe) {
        this.baseUrl = baseUrl;
        this.probe = probe;
    }

    /** What a driver has to print. */
    JsonObject result() throws Exception {
        HttpResponse<byte[]> response = switch (probe.question()) {
            case Probe.Question.Fetch fetch -> send(request("ctx/" + fetch.context() + "/?" + fetch.query()));
            case Probe.Question.Call call -> call(call.body());
        };
        JsonObject body = (JsonObject) JsonReader.read(response.body());
        Map<String, JsonValue> result = new LinkedHashMap<>();
        if (response.statusCode() != 200) {
            result.put("error", error((JsonObject) member(body, "error"), response.statusCode()));
        } else if (probe.question() instanceof Probe.Question.Fetch) {
            result.put("data", body);
        } else {
            result.putAll(body.members());
            result.put("data", Objects.requireNonNull(result.remove("result")));
        }
        return new JsonObject(new LinkedHashMap<>(result));
    }

    private static JsonObject error(JsonObject envelope, int status) {
        LinkedHashMap<String, JsonValue> error = new LinkedHashMap<>();
        error.put("code", member(envelope, "code"));
        error.put("status", new JsonNumber(Integer.toString(status)));
        error.put("details", member(envelope, "details"));
        return new JsonObject(error);
    }

    private HttpResponse<byte[]> call(JsonObject body) throws Exception {
        JsonObject session =
                (JsonObject) JsonReader.read(send(request("session/")).body());
        HttpRequest.Builder request = request("call/")
                .header("Content-Type", "application/json")
                .POST(HttpRequest.BodyPublishers.ofString(Json.text(body)));
        if (member(session, "csrf") instanceof JsonObject csrf) {
            request.header(text(csrf, "header"), cookie(text(csrf, "cookie")));
        }
        return send(request);
    }

    private String cookie(String name) {
        return cookies.getCookieStore().getCookies().stream()
                .filter(cookie -> cookie.getName().equals(name))
                .map(HttpCookie::getValue)
                .findFirst()
                .orElseThrow();
    }

    private HttpRequest.Builder request(String path) {
        HttpRequest.Builder request = HttpRequest.newBuilder(URI.create(baseUrl + "/" + path));
        probe.user().ifPresent(user -> request.header("Authorization", "Basic " + base64(user + ":" + user)));
        return request;
    }

    private static String base64(String text) {
        return Base64.getEncoder().encodeToString(text.getBytes(StandardCharsets.UTF_8));
    }

    private HttpResponse<byte[]> send(HttpRequest.Builder request) throws IOException, InterruptedException {
        return http.send(request.build(), HttpResponse.BodyHandlers.ofByteArray());
    }

    private static String text(JsonObject json, String name) {
        return ((JsonString) member(json, name)).value();
    }

    private static JsonValue member(JsonObject json, String name) {
        return Objects.requireNonNullElse(json.get(name), JsonNull.NULL);
    }

    @Override
    public void close() {
        http.close();
    }
}
