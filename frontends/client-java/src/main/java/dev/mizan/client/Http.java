package dev.mizan.client;

import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.HttpRequest;
import java.net.http.HttpRequest.BodyPublishers;
import java.net.http.HttpResponse;
import java.net.http.HttpResponse.BodyHandlers;
import java.nio.charset.StandardCharsets;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.function.Supplier;

/** One server over HTTP, with its cookies. */
final class Http {

    private final HttpClient client;
    private final String base;
    private final Map<String, String> headers;
    private final Supplier<Map<String, String>> moreHeaders;
    private final Cookies cookies = new Cookies();

    Http(HttpClient client, String base, Map<String, String> headers, Supplier<Map<String, String>> moreHeaders) {
        this.client = client;
        this.base = base;
        this.headers = headers;
        this.moreHeaders = moreHeaders;
    }

    /**
     * What came back.
     *
     * @param status the HTTP status
     * @param body all of it
     * @param stale the header {@code X-Mizan-Invalidate}
     */
    record Reply(int status, String body, Optional<String> stale) {}

    Optional<String> cookie(String name) {
        return cookies.get(name);
    }

    /** Reads below the base. */
    CompletableFuture<Reply> get(Attempt attempt, String path) {
        return send(attempt, request(path, Map.of()).GET());
    }

    /** Posts JSON below the base. */
    CompletableFuture<Reply> post(Attempt attempt, String path, JsonValue body, Map<String, String> own) {
        return send(
                attempt,
                request(path, own)
                        .header("Content-Type", "application/json")
                        .POST(BodyPublishers.ofString(body.toString())));
    }

    private HttpRequest.Builder request(String path, Map<String, String> own) {
        URI uri = URI.create(base + "/" + path);
        HttpRequest.Builder request = HttpRequest.newBuilder(uri).setHeader("Accept", "application/json");
        if ("http".equals(uri.getScheme())) {
            // Without TLS an upgrade to HTTP/2 would ride on the first request, which not every proxy lets through.
            request.version(HttpClient.Version.HTTP_1_1);
        }
        cookies.header().ifPresent(all -> request.setHeader("Cookie", all));
        Map<String, String> all = new LinkedHashMap<>(headers);
        all.putAll(moreHeaders.get());
        all.putAll(own);
        all.forEach(request::setHeader);
        return request;
    }

    private CompletableFuture<Reply> send(Attempt attempt, HttpRequest.Builder request) {
        return attempt.under(client.sendAsync(request.build(), BodyHandlers.ofString(StandardCharsets.UTF_8)))
                .thenApply(this::reply)
                .exceptionallyCompose(failure -> CompletableFuture.failedFuture(network(failure)));
    }

    private static MizanException network(Throwable failure) {
        Throwable cause =
                failure instanceof CompletionException && failure.getCause() != null ? failure.getCause() : failure;
        String why = cause.getMessage() == null ? cause.getClass().getSimpleName() : cause.getMessage();
        return MizanException.of("NETWORK", 0, "Server not reached: " + why, cause);
    }

    private Reply reply(HttpResponse<String> response) {
        response.headers().allValues("Set-Cookie").forEach(cookies::take);
        return new Reply(
                response.statusCode(), response.body(), response.headers().firstValue("X-Mizan-Invalidate"));
    }
}
