package dev.mizan.runtime.sockets;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.FrameDispatcher;
import dev.mizan.runtime.spi.Exchange;
import java.time.Duration;
import java.util.concurrent.Executor;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;

/**
 * Where connections that carry frames begin; one for each dispatcher.
 *
 * <pre>{@code
 * FrameEndpoint endpoint = FrameEndpoint.on(dispatcher, FrameLimits.DEFAULTS);
 * FrameConnection connection = endpoint.open(handshake, frame -> socket.send(frame));
 * connection.receive("{\"type\":\"call\",\"id\":\"1\",\"fn\":\"echo\",\"args\":{\"text\":\"hello\"}}");
 * }</pre>
 *
 * <p>Functions run on virtual threads, so that a slow one holds nobody up. What mutations make stale, whichever way
 * they were called, reaches everybody who watches it.
 */
public final class FrameEndpoint {

    private final FrameDispatcher dispatcher;
    private final FrameReader reader;
    private final FrameLimits limits;
    private final Executor executor;
    private final Semaphore places = new Semaphore(Integer.MAX_VALUE);
    private final Watches watches = new Watches();

    private FrameEndpoint(FrameDispatcher dispatcher, FrameLimits limits, Executor executor) {
        this.dispatcher = dispatcher;
        this.reader = new FrameReader(limits.maxFrameBytes());
        this.limits = limits;
        this.executor = executor;
    }

    /** The endpoint of {@code dispatcher}. */
    public static FrameEndpoint on(Dispatcher dispatcher, FrameLimits limits) {
        Executor threads = task -> Thread.ofVirtual().name("mizan-frame").start(task);
        FrameEndpoint endpoint = new FrameEndpoint(dispatcher.frames(), limits, threads);
        dispatcher.listen(endpoint.watches);
        return endpoint;
    }

    /**
     * Begins a connection and greets the other end.
     *
     * @param handshake what opened it; who calls is asked of it for each frame
     * @param sink takes the frames for the other end
     */
    public FrameConnection open(Exchange handshake, FrameSink sink) {
        FrameConnection connection = new FrameConnection(this, handshake, sink);
        connection.greet();
        return connection;
    }

    /**
     * Waits until every frame that was taken is answered. A dispatcher that is closed before answers what comes later,
     * too, so that whoever stops closes it first and the connections after this.
     *
     * @return whether everything was answered within {@code patience}
     */
    public boolean awaitAnswers(Duration patience) {
        try {
            boolean answered = places.tryAcquire(Integer.MAX_VALUE, patience.toNanos(), TimeUnit.NANOSECONDS);
            if (answered) {
                places.release(Integer.MAX_VALUE);
            }
            return answered;
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
            return false;
        }
    }

    /** Does {@code task}, which ends with an answer, on a thread of its own. */
    void execute(Runnable task) {
        places.acquireUninterruptibly();
        executor.execute(() -> {
            try {
                task.run();
            } finally {
                places.release();
            }
        });
    }

    FrameDispatcher dispatcher() {
        return dispatcher;
    }

    FrameReader reader() {
        return reader;
    }

    FrameLimits limits() {
        return limits;
    }

    Watches watches() {
        return watches;
    }
}
