package dev.mizan.runtime.sockets;

import dev.mizan.runtime.dispatch.FrameDispatcher;
import dev.mizan.runtime.dispatch.FrameDispatcher.Admission;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.Reply;
import java.security.SecureRandom;
import java.util.Collection;
import java.util.HexFormat;
import java.util.List;
import java.util.Optional;
import java.util.function.Supplier;

/**
 * One end of a connection that carries frames. Each frame with an id gets exactly one answer, as soon as there is one
 * and so not always in the order asked; a watch never becomes stale before it was answered with {@code ok}.
 */
public final class FrameConnection implements AutoCloseable {

    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    private final FrameEndpoint endpoint;
    private final Exchange handshake;
    private final FrameSink sink;
    private final String id;

    /** Guards all that follows, and the order of what is sent. */
    private final Object lock = new Object();

    private final Uses uses;
    private boolean closed;

    FrameConnection(FrameEndpoint endpoint, Exchange handshake, FrameSink sink) {
        this.endpoint = endpoint;
        this.handshake = handshake;
        this.sink = sink;
        this.uses = new Uses(endpoint.limits());
        byte[] random = new byte[ID_BYTES];
        RANDOM.nextBytes(random);
        this.id = HexFormat.of().formatHex(random);
    }

    /** The name of the connection, 128 random bits in hex; the first frame tells it to the other end. */
    public String id() {
        return id;
    }

    void greet() {
        send(FrameWriter.ready(id));
    }

    /**
     * Takes a frame from the other end, and returns before it is carried out. One thread at a time calls this, in the
     * order of the frames.
     */
    public void receive(String text) {
        try {
            switch (endpoint.reader().read(text)) {
                case Frame.Call call -> begin(call.id(), () -> answer(call));
                case Frame.Fetch fetch -> begin(fetch.id(), () -> answer(fetch));
                case Frame.Watch watch -> watch(watch);
                case Frame.Unwatch unwatch -> unwatch(unwatch);
            }
        } catch (BadFrameException bad) {
            send(FrameWriter.error(bad.id(), bad.answer()));
        }
    }

    /** Ends all watches and sends nothing any more. What runs already runs to its end. */
    @Override
    public void close() {
        List<Watch> ended;
        synchronized (lock) {
            closed = true;
            ended = uses.clear();
        }
        ended.forEach(endpoint.watches()::remove);
    }

    /** Tells the other end which of its watches became stale, as far as it still has them. */
    void stale(Collection<String> ids) {
        synchronized (lock) {
            List<String> present = ids.stream().filter(uses::watching).toList();
            if (!present.isEmpty()) {
                send(FrameWriter.stale(present));
            }
        }
    }

    private void begin(String frame, Supplier<String> work) throws BadFrameException {
        synchronized (lock) {
            uses.pend(frame);
        }
        endpoint.execute(() -> {
            String answer = answered(frame, work);
            synchronized (lock) {
                uses.answered(frame);
                send(answer);
            }
        });
    }

    private String answer(Frame.Call call) {
        FrameExchange exchange = new FrameExchange(this, handshake, "POST", "/call/");
        boolean told = false;
        try {
            Reply.Content reply = endpoint.dispatcher().call(call.function(), call.arguments(), exchange);
            told = reply.status() == 200;
            return told ? FrameWriter.called(call.id(), reply) : FrameWriter.error(Optional.of(call.id()), reply);
        } finally {
            if (!told) {
                endpoint.watches().tell(exchange.stale(), this);
            }
        }
    }

    private String answer(Frame.Fetch fetch) {
        Reply.Content reply = endpoint.dispatcher().fetch(fetch.context(), fetch.params(), reading(fetch.context()));
        return reply.status() == 200
                ? FrameWriter.fetched(fetch.id(), reply)
                : FrameWriter.error(Optional.of(fetch.id()), reply);
    }

    private FrameExchange reading(String context) {
        return new FrameExchange(this, handshake, "GET", "/ctx/" + context + "/");
    }

    private void watch(Frame.Watch frame) throws BadFrameException {
        Uses.Use.Asked asked;
        synchronized (lock) {
            asked = uses.ask(frame.id());
        }
        endpoint.execute(() -> {
            String refusal = answered(frame.id(), () -> admit(frame, asked));
            if (!refusal.isEmpty()) {
                synchronized (lock) {
                    uses.refuse(asked, frame.id());
                    send(refusal);
                }
            }
        });
    }

    /** Begins the watch and says so; what is told instead if it may not begin. */
    private String admit(Frame.Watch frame, Uses.Use.Asked asked) {
        Admission admission = endpoint.dispatcher().admit(frame.context(), frame.params(), reading(frame.context()));
        return switch (admission) {
            case Admission.Refused refused -> FrameWriter.error(Optional.of(frame.id()), refused.error());
            case Admission.Granted granted -> {
                Watch watch = Watch.of(this, frame, granted.params());
                synchronized (lock) {
                    if (!closed && uses.grant(asked, watch)) {
                        endpoint.watches().add(watch);
                    }
                    send(FrameWriter.ok(frame.id()));
                }
                yield "";
            }
        };
    }

    private void unwatch(Frame.Unwatch frame) throws BadFrameException {
        synchronized (lock) {
            uses.end(frame).ifPresent(endpoint.watches()::remove);
            send(FrameWriter.ok(frame.id()));
        }
    }

    /** What {@code work} answers, or the answer to its failure: nobody waits in vain, not even after fatal errors. */
    private static String answered(String frame, Supplier<String> work) {
        try {
            return work.get();
        } catch (RuntimeException | Error thrown) {
            return FrameWriter.error(Optional.of(frame), FrameDispatcher.fault(thrown, "A frame"));
        }
    }

    private void send(String frame) {
        synchronized (lock) {
            if (!closed) {
                sink.send(frame);
            }
        }
    }
}
