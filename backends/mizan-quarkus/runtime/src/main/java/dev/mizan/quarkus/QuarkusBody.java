package dev.mizan.quarkus;

import io.vertx.core.buffer.Buffer;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.RequestBody;
import io.vertx.ext.web.RoutingContext;
import java.io.IOException;
import java.io.InputStream;
import java.util.ArrayDeque;
import java.util.Objects;
import java.util.Queue;
import java.util.concurrent.locks.Condition;
import java.util.concurrent.locks.ReentrantLock;
import java.util.function.Consumer;
import org.jspecify.annotations.Nullable;

/**
 * A request's body, filled by the event loop and read by the thread of the call. The call begins when the body is there
 * or enough of it is; the sender of a longer one waits for the reader.
 */
final class QuarkusBody extends InputStream {

    private static final int ENOUGH = 64 << 10;
    private static final int MOST_THROWN_AWAY = 4 << 20;

    private final HttpServerRequest request;
    private final ReentrantLock lock = new ReentrantLock();
    private final Condition changed = lock.newCondition();
    private final Queue<Buffer> parts = new ArrayDeque<>();
    private @Nullable Consumer<QuarkusBody> ready;
    private int buffered;
    private int position;
    private long thrownAway;
    private boolean ended;
    private boolean expected;
    private boolean unwanted;
    private @Nullable Throwable failure;

    private QuarkusBody(RoutingContext context, Consumer<QuarkusBody> ready) {
        this.request = context.request();
        this.ready = ready;
    }

    /** Reads the body of {@code context}'s request, and hands it on when a call can begin; on the event loop. */
    static void read(RoutingContext context, Consumer<QuarkusBody> ready) {
        QuarkusBody body = new QuarkusBody(context, ready);
        RequestBody before = context.body();
        if (before != null && before.available()) {
            body.add(Objects.requireNonNullElseGet(before.buffer(), Buffer::buffer));
            body.end();
        } else if (context.request().isEnded()) {
            body.end();
        } else {
            body.request.handler(body::add);
            body.request.endHandler(end -> body.end());
            body.request.exceptionHandler(body::fail);
            body.begin();
        }
    }

    private void begin() {
        if ("100-continue".equalsIgnoreCase(request.getHeader("Expect"))) {
            expected = true;
            begun();
        } else {
            request.resume();
        }
    }

    private void add(Buffer part) {
        lock.lock();
        try {
            if (unwanted) {
                throwAway(part);
                return;
            }
            parts.add(part);
            buffered += part.length();
            changed.signal();
            if (buffered < ENOUGH) {
                return;
            }
            request.pause();
        } finally {
            lock.unlock();
        }
        begun();
    }

    private void throwAway(Buffer part) {
        thrownAway += part.length();
        if (thrownAway > MOST_THROWN_AWAY) {
            request.connection().close();
        }
    }

    private void end() {
        lock.lock();
        try {
            ended = true;
            changed.signal();
        } finally {
            lock.unlock();
        }
        begun();
    }

    private void fail(Throwable cause) {
        lock.lock();
        try {
            failure = cause;
            changed.signal();
        } finally {
            lock.unlock();
        }
        begun();
    }

    private void begun() {
        Consumer<QuarkusBody> waiting = ready;
        ready = null;
        if (waiting != null) {
            waiting.accept(this);
        }
    }

    @Override
    public int read() throws IOException {
        byte[] one = new byte[1];
        return read(one, 0, 1) < 0 ? -1 : one[0] & 0xff;
    }

    @Override
    public int read(byte[] bytes, int offset, int length) throws IOException {
        Objects.checkFromIndexSize(offset, length, bytes.length);
        lock.lock();
        try {
            Buffer part = length == 0 ? null : await();
            if (part == null) {
                return length == 0 ? 0 : -1;
            }
            int read = Math.min(length, part.length() - position);
            part.getBytes(position, position + read, bytes, offset);
            position += read;
            if (position == part.length()) {
                parts.remove();
                position = 0;
                buffered -= part.length();
            }
            return read;
        } finally {
            lock.unlock();
        }
    }

    /** The part to read from, waiting for it if it is not there yet; nothing at the end. */
    private @Nullable Buffer await() throws IOException {
        while (parts.isEmpty() && !ended) {
            if (failure != null) {
                throw new IOException("the connection failed", failure);
            }
            if (expected) {
                expected = false;
                request.response().writeContinue();
            }
            request.resume();
            try {
                changed.await();
            } catch (InterruptedException e) {
                Thread.currentThread().interrupt();
                throw new IOException("interrupted", e);
            }
        }
        return parts.peek();
    }

    /** Throws away what comes, so that the connection can be used again; too much of it closes the connection. */
    void discard() {
        lock.lock();
        try {
            if (ended || failure != null) {
                return;
            }
            unwanted = true;
            parts.clear();
        } finally {
            lock.unlock();
        }
        request.resume();
    }
}
