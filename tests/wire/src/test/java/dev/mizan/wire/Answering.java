package dev.mizan.wire;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.net.InetAddress;
import java.net.ServerSocket;
import java.net.Socket;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CopyOnWriteArrayList;

/** A server that answers prepared bytes, whatever it is asked, and keeps what it was sent. */
final class Answering implements AutoCloseable {

    private final ServerSocket socket;
    private final List<String> requests = new CopyOnWriteArrayList<>();

    private Answering(ServerSocket socket) {
        this.socket = socket;
    }

    static Answering with(String... answers) throws IOException {
        Answering server = new Answering(new ServerSocket(0, 5, InetAddress.getLoopbackAddress()));
        Thread.ofVirtual().start(() -> server.serve(answers));
        return server;
    }

    /** An answer with the headers of every answer in {@link CaseFolder#SETTING}. */
    static String ok(String body) {
        return "HTTP/1.1 200 OK\r\nCache-Control: no-store\r\nContent-Length: "
                + body.getBytes(StandardCharsets.UTF_8).length + "\r\n\r\n" + body;
    }

    URI uri() {
        return URI.create("http://127.0.0.1:" + socket.getLocalPort());
    }

    /** What was sent, one character per byte, without the varying {@code Host}. */
    List<String> requests() {
        return requests.stream()
                .map(request -> request.replaceAll("Host: [^\r]*\r\n", ""))
                .toList();
    }

    private void serve(String... answers) {
        for (String answer : answers) {
            try (Socket client = socket.accept()) {
                requests.add(read(client.getInputStream()));
                client.getOutputStream().write(answer.getBytes(StandardCharsets.UTF_8));
            } catch (IOException e) {
                return;
            }
        }
    }

    /** One request, whose end is told by its Content-Length or by the last chunk. */
    private static String read(InputStream in) throws IOException {
        ByteArrayOutputStream bytes = new ByteArrayOutputStream();
        while (!complete(bytes.toString(StandardCharsets.ISO_8859_1))) {
            int b = in.read();
            if (b < 0) {
                break;
            }
            bytes.write(b);
        }
        return bytes.toString(StandardCharsets.ISO_8859_1);
    }

    private static boolean complete(String request) {
        int head = request.indexOf("\r\n\r\n");
        if (head < 0) {
            return false;
        }
        if (request.contains("Transfer-Encoding: chunked")) {
            return request.endsWith("0\r\n\r\n");
        }
        int length = request.indexOf("Content-Length: ");
        int expected =
                length < 0 ? 0 : Integer.parseInt(request.substring(length + 16, request.indexOf("\r\n", length)));
        return request.length() >= head + 4 + expected;
    }

    @Override
    public void close() throws IOException {
        socket.close();
    }
}
