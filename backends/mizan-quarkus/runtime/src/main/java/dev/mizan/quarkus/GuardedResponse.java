package dev.mizan.quarkus;

import io.quarkus.vertx.http.runtime.filters.AbstractResponseWrapper;
import io.vertx.core.AsyncResult;
import io.vertx.core.Future;
import io.vertx.core.Handler;
import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerResponse;
import io.vertx.core.streams.ReadStream;
import java.util.function.BiConsumer;

/**
 * A response that only the core writes to. What others in front of it have to say (a challenge, an error page, a
 * redirect to a login form) is not sent; when they end the response, the core answers with the status they meant.
 * Headers pass.
 */
final class GuardedResponse extends AbstractResponseWrapper {

    private static final int OK = 200;
    private static final int BAD_REQUEST = 400;
    private static final int UNAUTHORIZED = 401;

    private final BiConsumer<Integer, GuardedResponse> refused;
    private boolean open;
    private int status = OK;

    /**
     * A guard of {@code response}.
     *
     * @param refused answers when somebody else ended the response with a status
     */
    GuardedResponse(HttpServerResponse response, BiConsumer<Integer, GuardedResponse> refused) {
        super(response);
        this.refused = refused;
    }

    /** From now on everything passes: the core answers. */
    void open() {
        open = true;
    }

    private Future<Void> refuse() {
        headers().remove("Location").remove("Content-Length").remove("Transfer-Encoding");
        refused.accept(status >= BAD_REQUEST ? status : UNAUTHORIZED, this);
        return Future.succeededFuture();
    }

    private static Future<Void> nothing() {
        return Future.succeededFuture();
    }

    @Override
    public int getStatusCode() {
        return open ? super.getStatusCode() : status;
    }

    @Override
    public HttpServerResponse setStatusCode(int statusCode) {
        if (open) {
            super.setStatusCode(statusCode);
        } else {
            status = statusCode;
        }
        return this;
    }

    @Override
    public HttpServerResponse setStatusMessage(String statusMessage) {
        if (open) {
            super.setStatusMessage(statusMessage);
        }
        return this;
    }

    @Override
    public HttpServerResponse setChunked(boolean chunked) {
        if (open) {
            super.setChunked(chunked);
        }
        return this;
    }

    @Override
    public Future<Void> end() {
        return open ? super.end() : refuse();
    }

    @Override
    public Future<Void> end(Buffer chunk) {
        return open ? super.end(chunk) : refuse();
    }

    @Override
    public Future<Void> end(String chunk) {
        return end(Buffer.buffer(chunk));
    }

    @Override
    public Future<Void> end(String chunk, String encoding) {
        return end(Buffer.buffer(chunk, encoding));
    }

    @Override
    public void end(Handler<AsyncResult<Void>> handler) {
        end().onComplete(handler);
    }

    @Override
    public void end(Buffer chunk, Handler<AsyncResult<Void>> handler) {
        end(chunk).onComplete(handler);
    }

    @Override
    public void end(String chunk, Handler<AsyncResult<Void>> handler) {
        end(chunk).onComplete(handler);
    }

    @Override
    public void end(String chunk, String encoding, Handler<AsyncResult<Void>> handler) {
        end(chunk, encoding).onComplete(handler);
    }

    @Override
    public Future<Void> write(Buffer data) {
        return open ? super.write(data) : nothing();
    }

    @Override
    public Future<Void> write(String chunk) {
        return write(Buffer.buffer(chunk));
    }

    @Override
    public Future<Void> write(String chunk, String encoding) {
        return write(Buffer.buffer(chunk, encoding));
    }

    @Override
    public void write(Buffer data, Handler<AsyncResult<Void>> handler) {
        write(data).onComplete(handler);
    }

    @Override
    public void write(String chunk, Handler<AsyncResult<Void>> handler) {
        write(chunk).onComplete(handler);
    }

    @Override
    public void write(String chunk, String encoding, Handler<AsyncResult<Void>> handler) {
        write(chunk, encoding).onComplete(handler);
    }

    @Override
    public Future<Void> writeHead() {
        return open ? super.writeHead() : nothing();
    }

    @Override
    public Future<Void> send() {
        return end();
    }

    @Override
    public Future<Void> send(String body) {
        return end(body);
    }

    @Override
    public Future<Void> send(Buffer body) {
        return end(body);
    }

    @Override
    public Future<Void> send(ReadStream<Buffer> body) {
        return open ? super.send(body) : refuse();
    }

    @Override
    public void send(Handler<AsyncResult<Void>> handler) {
        end(handler);
    }

    @Override
    public void send(String body, Handler<AsyncResult<Void>> handler) {
        end(body, handler);
    }

    @Override
    public void send(Buffer body, Handler<AsyncResult<Void>> handler) {
        end(body, handler);
    }

    @Override
    public void send(ReadStream<Buffer> body, Handler<AsyncResult<Void>> handler) {
        send(body).onComplete(handler);
    }

    @Override
    public Future<Void> sendFile(String filename, long offset, long length) {
        return open ? super.sendFile(filename, offset, length) : refuse();
    }

    @Override
    public Future<Void> sendFile(String filename, long offset) {
        return open ? super.sendFile(filename, offset) : refuse();
    }

    @Override
    public Future<Void> sendFile(String filename) {
        return open ? super.sendFile(filename) : refuse();
    }

    @Override
    public HttpServerResponse sendFile(String filename, Handler<AsyncResult<Void>> handler) {
        sendFile(filename).onComplete(handler);
        return this;
    }

    @Override
    public HttpServerResponse sendFile(String filename, long offset, Handler<AsyncResult<Void>> handler) {
        sendFile(filename, offset).onComplete(handler);
        return this;
    }

    @Override
    public HttpServerResponse sendFile(String filename, long offset, long length, Handler<AsyncResult<Void>> handler) {
        sendFile(filename, offset, length).onComplete(handler);
        return this;
    }
}
