package dev.mizan.client;

import com.sun.net.httpserver.HttpExchange;
import com.sun.net.httpserver.HttpServer;
import java.io.IOException;
import java.net.InetAddress;
import java.net.InetSocketAddress;
import java.nio.charset.StandardCharsets;
import java.util.ArrayDeque;
import java.util.ArrayList;
import java.util.Deque;
import java.util.List;
import java.util.Map;

/** A server on a free loopback port that gives a list of answers, one per request, and keeps what was asked. */
final class AnsweringServer implements AutoCloseable {

    /** What was asked. */
    record Request(String method, String target, Map<String, List<String>> headers, String body) {

        String header(String name) {
            return String.join(", ", headers.getOrDefault(name, List.of()));
        }
    }

    /** What is answered. */
    record Reply(int status, Map<String, List<String>> headers, String body) {}

    private final HttpServer server;
    private final Deque<Reply> replies;
    private final List<Request> requests = new ArrayList<>();

    private AnsweringServer(HttpServer server, List<Reply> replies) {
        this.server = server;
        this.replies = new ArrayDeque<>(replies);
    }

    static AnsweringServer with(Reply... replies) throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        AnsweringServer server = new AnsweringServer(http, List.of(replies));
        http.createContext("/", server::answer);
        http.start();
        return server;
    }

    /** A server that takes requests and never answers. */
    static AnsweringServer silent() throws IOException {
        HttpServer http = HttpServer.create(new InetSocketAddress(InetAddress.getLoopbackAddress(), 0), 0);
        http.start();
        http.createContext("/", exchange -> {});
        return new AnsweringServer(http, List.of());
    }

    /** The connection ends without a word. */
    static Reply hangUp() {
        return new Reply(0, Map.of(), "");
    }

    static Reply ok(String body) {
        return new Reply(200, Map.of(), body);
    }

    static Reply status(int status, String body) {
        return new Reply(status, Map.of(), body);
    }

    static Reply failing(int status, String code, String details) {
        return new Reply(
                status,
                Map.of("X-Mizan-Invalidate", List.of("user;id=5, items")),
                "{\"error\":{\"code\":\"" + code + "\",\"details\":" + details + ",\"message\":\"Said so.\"}}");
    }

    static Reply session(String... cookies) {
        return new Reply(
                200,
                Map.of("Set-Cookie", List.of(cookies)),
                "{\"contract\":\"c0ffee\",\"csrf\":{\"cookie\":\"XSRF\",\"header\":\"X-Xsrf\"},\"protocol\":1}");
    }

    private synchronized void answer(HttpExchange exchange) throws IOException {
        String body = new String(exchange.getRequestBody().readAllBytes(), StandardCharsets.UTF_8);
        requests.add(new Request(
                exchange.getRequestMethod(),
                exchange.getRequestURI().toString(),
                Map.copyOf(exchange.getRequestHeaders()),
                body));
        Reply reply = replies.removeFirst();
        if (reply.status() == 0) {
            exchange.close();
            return;
        }
        exchange.getResponseHeaders().putAll(reply.headers());
        byte[] bytes = reply.body().getBytes(StandardCharsets.UTF_8);
        exchange.sendResponseHeaders(reply.status(), bytes.length == 0 ? -1 : bytes.length);
        exchange.getResponseBody().write(bytes);
        exchange.close();
    }

    /** A builder of connections to it that never pause. */
    MizanBuilder builder() {
        return Mizan.at("http://127.0.0.1:" + server.getAddress().getPort() + "/api/mizan/")
                .pause(time -> Runnable::run);
    }

    synchronized List<Request> requests() {
        return List.copyOf(requests);
    }

    @Override
    public void close() {
        server.stop(0);
    }
}
