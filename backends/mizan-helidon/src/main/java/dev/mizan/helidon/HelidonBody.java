package dev.mizan.helidon;

import io.helidon.http.HeaderValues;
import io.helidon.webserver.CloseConnectionException;
import io.helidon.webserver.http.ServerRequest;
import java.io.IOException;
import java.io.InputStream;
import org.jspecify.annotations.Nullable;

/** The body of a request. What Helidon throws where it ends too early or cannot be read is an {@link IOException}. */
final class HelidonBody extends InputStream {

    /** As much of an unread body is taken to keep its connection. */
    private static final int WORTH_A_CONNECTION = 2 << 20;

    private static final int CHUNK = 8_192;

    private final ServerRequest request;
    private @Nullable InputStream sent;

    HelidonBody(ServerRequest request) {
        this.request = request;
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] into, int offset, int length) throws IOException {
        try {
            return sent().read(into, offset, length);
        } catch (RuntimeException e) {
            throw new IOException("the body cannot be read", e);
        }
    }

    private InputStream sent() {
        InputStream known = sent;
        if (known == null) {
            known = request.content().hasEntity() ? request.content().inputStream() : nullInputStream();
            sent = known;
        }
        return known;
    }

    /**
     * After the answer: takes the rest of a short body, so that the connection can go on with the next request.
     *
     * @throws CloseConnectionException if it is long, or the sender waits to be told to send it
     */
    void finish() {
        if (!request.content().hasEntity() || request.content().consumed()) {
            return;
        }
        if (sent == null && request.headers().contains(HeaderValues.EXPECT_100) && !request.continueSent()) {
            throw new CloseConnectionException("the answer came before the body");
        }
        try {
            byte[] chunk = new byte[CHUNK];
            int taken = 0;
            for (int read = read(chunk, 0, CHUNK); read >= 0; read = read(chunk, 0, CHUNK)) {
                taken += read;
                if (taken > WORTH_A_CONNECTION) {
                    throw new CloseConnectionException("too much of the body is left");
                }
            }
        } catch (IOException e) {
            throw new CloseConnectionException("the rest of the body cannot be read", e);
        }
    }
}
