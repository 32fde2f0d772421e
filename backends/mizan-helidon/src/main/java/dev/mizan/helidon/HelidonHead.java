package dev.mizan.helidon;

import dev.mizan.runtime.spi.Reply;
import io.helidon.common.GenericType;
import io.helidon.common.uri.UriQuery;
import io.helidon.http.Header;
import io.helidon.http.ServerResponseHeaders;
import io.helidon.http.ServerResponseTrailers;
import io.helidon.http.Status;
import io.helidon.http.media.EntityWriter;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.io.OutputStream;
import java.util.function.UnaryOperator;

/**
 * The response to HEAD for a handler that answers GET: the same status and headers, the length of the content, and no
 * content. Helidon would send it.
 */
final class HelidonHead implements ServerResponse {

    private static final byte[] NOTHING = {};

    private final ServerRequest request;
    private final ServerResponse real;
    private final Reply.View reply;

    HelidonHead(ServerRequest request, ServerResponse real, Reply.View reply) {
        this.request = request;
        this.real = real;
        this.reply = reply;
    }

    private void finish(long length) {
        if (!real.isSent()) {
            HelidonReply.writeHeaders(reply.headers(), real.headers());
            real.headers().contentLength(length);
            real.send(NOTHING);
        }
    }

    private final class Counter extends OutputStream {
        private long count;

        @Override
        public void write(int b) {
            count++;
        }

        @Override
        public void write(byte[] bytes, int offset, int length) {
            count += length;
        }

        @Override
        public void close() {
            finish(count);
        }
    }

    @Override
    public void send() {
        finish(0);
    }

    @Override
    public void send(byte[] bytes) {
        finish(bytes.length);
    }

    @Override
    public void send(byte[] bytes, int position, int length) {
        finish(length);
    }

    /** Counts it as Helidon would write it, which also sets its type. */
    @Override
    public void send(Object entity) {
        if (entity instanceof byte[] bytes) {
            finish(bytes.length);
        } else if (entity instanceof String text) {
            count(GenericType.STRING, text);
        } else {
            count(GenericType.create(entity), entity);
        }
    }

    private <T> void count(GenericType<T> type, T entity) {
        EntityWriter<T> writer =
                request.listenerContext().mediaContext().writer(type, request.headers(), real.headers());
        try (Counter counter = new Counter()) {
            writer.write(type, entity, counter, request.headers(), real.headers());
        }
    }

    @Override
    public OutputStream outputStream() {
        return new Counter();
    }

    @Override
    public ServerResponse status(Status status) {
        real.status(status);
        return this;
    }

    @Override
    public Status status() {
        return real.status();
    }

    @Override
    public ServerResponse header(Header header) {
        real.header(header);
        return this;
    }

    @Override
    public ServerResponseHeaders headers() {
        return real.headers();
    }

    @Override
    public ServerResponseTrailers trailers() {
        return real.trailers();
    }

    @Override
    public boolean isSent() {
        return real.isSent();
    }

    @Override
    public long bytesWritten() {
        return real.bytesWritten();
    }

    @Override
    public ServerResponse whenSent(Runnable listener) {
        real.whenSent(listener);
        return this;
    }

    @Override
    public ServerResponse reroute(String newPath) {
        real.reroute(newPath);
        return this;
    }

    @Override
    public ServerResponse reroute(String path, UriQuery query) {
        real.reroute(path, query);
        return this;
    }

    @Override
    public ServerResponse next() {
        real.next();
        return this;
    }

    @Override
    public void streamResult(String result) {
        real.streamResult(result);
    }

    /** What filters would make of the content is of no interest: there is none. */
    @Override
    public void streamFilter(UnaryOperator<OutputStream> filter) {}
}
