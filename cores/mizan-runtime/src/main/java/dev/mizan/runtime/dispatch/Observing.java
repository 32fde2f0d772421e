package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.spi.Observations;
import dev.mizan.runtime.spi.Observations.Kind;
import dev.mizan.runtime.spi.Observations.Observed;
import dev.mizan.runtime.spi.Reply;

/** Tells the {@link Observations} of everything of one kind that is answered. */
record Observing(Observations observations, Kind kind) {

    private static final int FAULT = ProtocolError.INTERNAL_ERROR.status();

    /** What gives an answer. */
    interface Answering {
        Reply.Content answer() throws Refusal;
    }

    /** The answer of {@code answering}, seen from its beginning to its end. */
    Reply.Content answer(String name, Answering answering) throws Refusal {
        if (observations == Observations.NONE) {
            return answering.answer();
        }
        Observed observed = observations.begin(kind, name);
        int status = FAULT;
        try {
            Reply.Content reply = answering.answer();
            status = reply.status();
            return reply;
        } catch (Refusal refusal) {
            status = refusal.status();
            throw refusal;
        } finally {
            observed.end(status);
        }
    }
}
