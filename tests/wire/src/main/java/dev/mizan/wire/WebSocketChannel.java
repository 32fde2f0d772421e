package dev.mizan.wire;

import java.io.EOFException;
import java.io.IOException;
import java.net.URI;
import java.net.http.HttpClient;
import java.net.http.WebSocket;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.concurrent.BlockingQueue;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.LinkedBlockingQueue;
import java.util.concurrent.TimeUnit;
import org.jspecify.annotations.Nullable;

/**
 * Frames over WebSockets. A user identifies itself with HTTP Basic in the handshake, from an allowed origin.
 *
 * <pre>{@code
 * FrameChannel channel = WebSocketChannel.to(URI.create("http://127.0.0.1:9000"), "https://app.example");
 * }</pre>
 */
public final class WebSocketChannel {

    private static final long TIMEOUT_SECONDS = 30;

    private WebSocketChannel() {}

    /** Connections to {@code <server>/api/mizan/ws/} that say they come from {@code origin}. */
    public static FrameChannel to(URI server, String origin) {
        URI address = URI.create("ws://" + server.getRawAuthority() + "/api/mizan/ws/");
        return user -> connect(address, origin, user);
    }

    private static FrameChannel.Connection connect(URI address, String origin, String user) throws IOException {
        HttpClient client = HttpClient.newHttpClient();
        WebSocket.Builder builder = client.newWebSocketBuilder().header("Origin", origin);
        if (!user.isEmpty()) {
            byte[] credentials = (user + ":" + user).getBytes(StandardCharsets.UTF_8);
            builder.header("Authorization", "Basic " + Base64.getEncoder().encodeToString(credentials));
        }
        Inbox inbox = new Inbox();
        try {
            WebSocket socket = builder.buildAsync(address, inbox).join();
            return new Open(client, socket, inbox);
        } catch (CompletionException refused) {
            client.close();
            throw new IOException("no WebSocket at " + address.getPath() + ": " + refused.getCause(), refused);
        }
    }

    private record Open(HttpClient client, WebSocket socket, Inbox inbox) implements FrameChannel.Connection {

        @Override
        public void send(String frame) {
            socket.sendText(frame, true).join();
        }

        @Override
        public String receive() throws IOException {
            return inbox.next();
        }

        @Override
        public void close() {
            socket.abort();
            client.shutdownNow();
        }
    }

    /** What has arrived; an empty text stands for the end. */
    private static final class Inbox implements WebSocket.Listener {

        private final BlockingQueue<String> frames = new LinkedBlockingQueue<>();
        private final StringBuilder begun = new StringBuilder();

        @Override
        public @Nullable CompletionStage<?> onText(WebSocket socket, CharSequence data, boolean last) {
            begun.append(data);
            if (last) {
                frames.add(begun.toString());
                begun.setLength(0);
            }
            socket.request(1);
            return null;
        }

        @Override
        public @Nullable CompletionStage<?> onClose(WebSocket socket, int status, String reason) {
            frames.add("");
            return null;
        }

        @Override
        public void onError(WebSocket socket, Throwable error) {
            frames.add("");
        }

        String next() throws IOException {
            try {
                String frame = frames.poll(TIMEOUT_SECONDS, TimeUnit.SECONDS);
                if (frame == null) {
                    throw new IOException("no frame within " + TIMEOUT_SECONDS + " s");
                }
                if (frame.isEmpty()) {
                    throw new EOFException("the server closed the connection");
                }
                return frame;
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", interrupted);
            }
        }
    }
}
