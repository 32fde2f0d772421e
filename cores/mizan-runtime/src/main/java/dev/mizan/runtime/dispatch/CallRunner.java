package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.cache.GenerationCache;
import dev.mizan.runtime.cache.Invalidation;
import dev.mizan.runtime.cache.UnconfirmedException;
import dev.mizan.runtime.invalidation.Effects;
import dev.mizan.runtime.invalidation.InvalidateHeader;
import dev.mizan.runtime.invalidation.InvalidationListener;
import dev.mizan.runtime.invalidation.InvalidationTarget;
import dev.mizan.runtime.json.JsonName;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.json.JsonWriter.Content;
import dev.mizan.runtime.spi.Reply;
import dev.mizan.runtime.spi.Transactions;
import dev.mizan.runtime.spi.Transactions.Outcome;
import dev.mizan.runtime.spi.Transactions.Watch;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Runs single calls. Whether a mutation made something stale is decided by its transaction and not by whether it threw:
 * what was committed despite an error is stale, what was rolled back despite a result is not.
 */
record CallRunner(
        Transactions transactions, Failures failures, InvalidationListener listener, Optional<GenerationCache> cache) {

    private static final JsonName RESULT = JsonName.of("result");
    private static final Logger LOG = LoggerFactory.getLogger(Dispatcher.class);

    /** What runs and may throw anything. */
    private interface Body<T> {
        T run() throws Throwable;
    }

    /**
     * How a mutation went.
     *
     * @param stale what it made stale, reduced; empty if it was undone
     */
    private record Attempt<T>(
            @Nullable T value, @Nullable Throwable thrown, boolean happened, List<InvalidationTarget> stale) {
        String header() {
            return stale.isEmpty() ? "" : InvalidateHeader.value(stale);
        }
    }

    /** Runs {@code call} and answers the envelope. */
    Reply.Content data(PreparedCall<?, ?, ?> call) {
        try {
            Effects effects = call.effects();
            if (effects != null) {
                return mutation(call, effects);
            }
            return Envelope.ok(body(call.run()));
        } catch (Throwable thrown) {
            return refused(call, thrown, "");
        }
    }

    /** Runs {@code call}, a view function, and passes its response on. */
    Reply view(PreparedCall<?, ?, ?> call) {
        try {
            Effects effects = call.effects();
            if (effects == null) {
                return Envelope.view(call.runView(), "");
            }
            Attempt<Object> attempt = attempt(call, call::runView, effects);
            return attempt.value == null
                    ? refused(call, thrown(attempt), attempt.header())
                    : Envelope.view(attempt.value, attempt.header());
        } catch (Throwable thrown) {
            return refused(call, thrown, "");
        }
    }

    private Reply.Content mutation(PreparedCall<?, ?, ?> call, Effects effects) {
        Attempt<Content> attempt = attempt(call, call::run, effects);
        Content result = attempt.value;
        if (result == null) {
            return refused(call, thrown(attempt), attempt.header());
        }
        try {
            byte[] body = attempt.happened ? body(result, effects, attempt.stale) : body(result);
            return Envelope.ok(body, attempt.header());
        } catch (Throwable unencodable) {
            return refused(call, unencodable, attempt.header());
        }
    }

    private <T> Attempt<T> attempt(PreparedCall<?, ?, ?> call, Body<T> body, Effects effects) {
        List<InvalidationTarget> targets = effects.targets();
        Invalidation invalidation = cache.map(kept -> kept.begin(targets)).orElse(Invalidation.NONE);
        T value = null;
        Throwable thrown = null;
        Outcome outcome;
        Object owner = call.owner();
        try (Watch watch = invalidation == Invalidation.NONE
                ? transactions.watch(owner)
                : transactions.watch(owner, invalidation::mayCommit)) {
            try {
                value = body.run();
            } catch (Throwable any) {
                thrown = any;
            }
            outcome = outcome(watch);
        }
        if (outcome == Outcome.NONE && thrown != null && refusedBefore(thrown, owner)) {
            outcome = Outcome.ROLLED_BACK;
        }
        Throwable unconfirmed = finish(invalidation, outcome);
        if (unconfirmed != null) {
            value = null;
            thrown = unconfirmed;
        }
        boolean happened = outcome != Outcome.ROLLED_BACK;
        List<InvalidationTarget> stale = happened ? targets : List.of();
        if (!stale.isEmpty()) {
            listener.stale(stale, call.scope().exchange());
        }
        return new Attempt<>(value, thrown, happened, stale);
    }

    /** Invalidates now, or when the transaction around this call completes; {@code null} if all went well. */
    private @Nullable Throwable finish(Invalidation invalidation, Outcome outcome) {
        if (invalidation == Invalidation.NONE) {
            return null;
        }
        try {
            if (outcome == Outcome.ROLLED_BACK
                    || !transactions.onCompletion(invalidation::mayCommit, invalidation::finish)) {
                invalidation.finish(outcome);
            }
            return null;
        } catch (UnconfirmedException e) {
            LOG.warn("{}", e.getMessage(), e);
            return e;
        }
    }

    private boolean refusedBefore(Throwable thrown, Object owner) {
        return thrown instanceof NobodyThereException || failures.refusedBefore(thrown, owner);
    }

    private static Outcome outcome(Watch watch) {
        try {
            return watch.outcome();
        } catch (RuntimeException e) {
            LOG.warn("The outcome of a transaction cannot be told; it counts as committed", e);
            return Outcome.UNKNOWN;
        }
    }

    private static byte[] body(Content result) {
        return JsonWriter.bytes(out -> {
            out.startObject();
            out.name(RESULT);
            result.write(out);
            out.endObject();
        });
    }

    private static byte[] body(Content result, Effects effects, List<InvalidationTarget> stale) {
        if (!effects.merges().isEmpty()) {
            return bodyWithMerges(JsonWriter.bytes(result), effects);
        }
        return JsonWriter.bytes(out -> {
            out.startObject();
            Effects.writeInvalidate(stale, out);
            out.name(RESULT);
            result.write(out);
            out.endObject();
        });
    }

    private static byte[] bodyWithMerges(byte[] result, Effects effects) {
        return JsonWriter.bytes(out -> {
            out.startObject();
            effects.write(result, out);
            out.name(RESULT);
            out.raw(result);
            out.endObject();
        });
    }

    private static Throwable thrown(Attempt<?> attempt) {
        return attempt.thrown == null ? new IllegalStateException("neither a result nor a failure") : attempt.thrown;
    }

    private Reply.Content refused(PreparedCall<?, ?, ?> call, Throwable thrown, String invalidate) {
        return Envelope.error(failures.refusal(thrown, call.name(), call.scope().caller()), invalidate);
    }
}
