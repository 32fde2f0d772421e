package dev.mizan.client;

import dev.mizan.client.JsonValue.JsonObject;
import dev.mizan.client.JsonValue.JsonString;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.concurrent.CancellationException;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.CompletionException;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.Executor;
import java.util.concurrent.TimeUnit;
import java.util.concurrent.TimeoutException;
import java.util.function.Consumer;
import java.util.function.Function;
import java.util.stream.Stream;
import org.jspecify.annotations.Nullable;

/**
 * One connection to one server, on which emitted clients stand. Any number of threads may use it.
 *
 * <p>Reads are tried again twice, after 200 and 400 ms, when the server cannot be reached or answers 502, 503 or 504;
 * calls never are.
 *
 * <pre>{@code
 * Mizan mizan = Mizan.at("https://api.example.org/api/mizan").basicAuth("ann", "secret").build();
 * JsonValue profile = mizan.call("update_profile", args);
 * }</pre>
 */
public final class Mizan {

    private static final long[] PAUSES = {200, 400};

    private final Shared shared;
    private final Duration timeout;

    Mizan(Shared shared, Duration timeout) {
        this.shared = shared;
        this.timeout = timeout;
    }

    /** The settings of a connection to the endpoints below {@code base}. */
    public static MizanBuilder at(String base) {
        return new MizanBuilder(base);
    }

    /** The same connection with another limit on the time that a call or fetch may take. */
    public Mizan withTimeout(Duration newTimeout) {
        return new Mizan(shared, newTimeout);
    }

    /**
     * Runs a function, once.
     *
     * @throws MizanException what the server answered, or why there was no answer
     */
    public JsonValue call(String function, JsonObject args) {
        return call(function, args, Codecs.JSON);
    }

    /**
     * Runs a function, once.
     *
     * @param errors the typed errors that it may answer with
     * @throws MizanException what the server answered, or why there was no answer
     */
    public <R extends @Nullable Object> R call(String function, JsonObject args, Codec<R> result, ErrorType... errors) {
        return call(function, args, result, List.of(), errors);
    }

    /**
     * Runs a function, once.
     *
     * @param affects what is told to be stale if the call ends without an answer
     * @param errors the typed errors that it may answer with
     * @throws MizanException what the server answered, or why there was no answer
     */
    public <R extends @Nullable Object> R call(
            String function, JsonObject args, Codec<R> result, List<Affects> affects, ErrorType... errors) {
        return await(callAsync(function, args, result, affects, errors));
    }

    /** Like {@link #call}; the future fails with the {@link MizanException}. Cancelling it ends the request. */
    public <R extends @Nullable Object> CompletableFuture<R> callAsync(
            String function, JsonObject args, Codec<R> result, ErrorType... errors) {
        return callAsync(function, args, result, List.of(), errors);
    }

    /** Like {@link #call}; the future fails with the {@link MizanException}. Cancelling it ends the request. */
    public <R extends @Nullable Object> CompletableFuture<R> callAsync(
            String function, JsonObject args, Codec<R> result, List<Affects> affects, ErrorType... errors) {
        JsonObject body = new JsonObject(Map.of("args", args, "fn", new JsonString(function)));
        return within(attempt -> csrf(attempt)
                .thenCompose(token -> shared.http
                        .post(attempt, "call/", body, token)
                        .thenApply(reply -> answered(reply, result))
                        .exceptionallyCompose(failure -> failed(cause(failure), args, affects, errors))));
    }

    private <R extends @Nullable Object> R answered(Http.Reply reply, Codec<R> result) {
        JsonObject answer = Answer.object(reply, "result");
        shared.tell(Answer.freshness(reply.status(), answer));
        return Answer.decode(reply.status(), result, answer.get("result").orElseThrow());
    }

    private <R extends @Nullable Object> CompletableFuture<R> failed(
            Throwable failure, JsonObject args, List<Affects> affects, ErrorType... errors) {
        if (!(failure instanceof MizanException problem)) {
            shared.tell(Unanswered.freshness(args, affects));
            return CompletableFuture.failedFuture(failure);
        }
        if (problem.code().equals("CSRF_FAILED")) {
            shared.forgetSession();
        }
        shared.tell(Unanswered.freshness(problem, args, affects));
        return CompletableFuture.failedFuture(Stream.of(errors)
                .flatMap(error -> error.of(problem).stream())
                .map(MizanException.class::cast)
                .findFirst()
                .orElse(problem));
    }

    /**
     * Reads one instance of a context: an object with one member per function.
     *
     * @throws MizanException what the server answered, or why there was no answer
     */
    public JsonValue fetch(String context, JsonObject params) {
        return fetch(context, params, Codecs.JSON);
    }

    /**
     * Reads one instance of a context.
     *
     * @throws MizanException what the server answered, or why there was no answer
     */
    public <R> R fetch(String context, JsonObject params, Codec<R> bundle) {
        return await(fetchAsync(context, params, bundle));
    }

    /** Like {@link #fetch}; the future fails with the {@link MizanException}. Cancelling it ends the request. */
    public <R> CompletableFuture<R> fetchAsync(String context, JsonObject params, Codec<R> bundle) {
        String path = "ctx/" + Query.escape(context) + "/" + Query.of(params);
        return within(attempt -> read(attempt, path, json -> Answer.decode(200, bundle, json), 0));
    }

    /**
     * What the server says about itself; asked once and then remembered. A failure is not remembered.
     *
     * @throws MizanException what the server answered, or why there was no answer
     */
    public Session session() {
        return await(within(attempt -> shared.session(this::openSession)));
    }

    private CompletableFuture<Session> openSession() {
        return read(new Attempt(), "session/", Session::read, 0).orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
    }

    /** The header that proves that a call is meant by its caller. */
    private CompletableFuture<Map<String, String>> csrf(Attempt attempt) {
        if (!shared.opensSession) {
            return CompletableFuture.completedFuture(Map.of());
        }
        return shared.session(this::openSession).thenCompose(session -> {
            if (session.csrf().isEmpty() || hasToken(session)) {
                return CompletableFuture.completedFuture(token(session));
            }
            // Signing out may take the cookie along; opening the session again brings a new one.
            shared.forgetSession();
            return shared.session(this::openSession).thenApply(this::token);
        });
    }

    private boolean hasToken(Session session) {
        return !token(session).isEmpty();
    }

    private Map<String, String> token(Session session) {
        return session.csrf()
                .flatMap(csrf -> shared.http.cookie(csrf.cookie()).map(value -> Map.of(csrf.header(), value)))
                .orElse(Map.of());
    }

    private <R> CompletableFuture<R> read(Attempt attempt, String path, Function<JsonObject, R> decode, int tries) {
        return shared.http
                .get(attempt, path)
                .thenApply(reply -> decode.apply(Answer.object(reply)))
                .exceptionallyCompose(failure -> {
                    boolean again = tries < PAUSES.length
                            && cause(failure) instanceof MizanException problem
                            && problem.mayPass();
                    if (!again) {
                        return CompletableFuture.failedFuture(cause(failure));
                    }
                    Executor later = shared.pause.apply(Duration.ofMillis(PAUSES[tries]));
                    return CompletableFuture.runAsync(() -> {}, later)
                            .thenCompose(unused -> read(attempt, path, decode, tries + 1));
                });
    }

    /** Runs something within the time limit; who waits no longer ends it. */
    private <R extends @Nullable Object> CompletableFuture<R> within(Function<Attempt, CompletableFuture<R>> work) {
        Attempt attempt = new Attempt();
        CompletableFuture<R> result = new CompletableFuture<>();
        CompletableFuture<R> limited = work.apply(attempt).copy().orTimeout(timeout.toMillis(), TimeUnit.MILLISECONDS);
        limited.whenComplete((value, failure) -> {
            if (failure == null) {
                result.complete(value);
            } else {
                // What the call may have changed is told before its caller goes on.
                attempt.end();
                result.completeExceptionally(ended(cause(failure)));
            }
        });
        result.whenComplete((value, failure) -> {
            attempt.end();
            limited.cancel(false);
        });
        return result;
    }

    private Throwable ended(Throwable failure) {
        return failure instanceof TimeoutException
                ? MizanException.of("TIMEOUT", 0, "No answer within " + timeout.toMillis() + " ms", failure)
                : failure;
    }

    private static Throwable cause(Throwable failure) {
        return failure instanceof CompletionException && failure.getCause() != null
                ? cause(failure.getCause())
                : failure;
    }

    private static <R extends @Nullable Object> R await(CompletableFuture<R> future) {
        try {
            return future.get();
        } catch (InterruptedException e) {
            future.cancel(true);
            Thread.currentThread().interrupt();
            throw MizanException.of("INTERRUPTED", 0, "Interrupted while waiting for the answer", e);
        } catch (ExecutionException e) {
            if (e.getCause() instanceof RuntimeException known) {
                throw known;
            }
            throw new CompletionException(e.getCause());
        } catch (CancellationException e) {
            throw MizanException.of("NETWORK", 0, "The request was cancelled", e);
        }
    }

    /** What connections with different limits share. */
    static final class Shared {

        private final Http http;
        private final boolean opensSession;
        private final Consumer<Freshness> listener;
        private final Function<Duration, Executor> pause;
        private @Nullable CompletableFuture<Session> session;

        Shared(Http http, boolean opensSession, Consumer<Freshness> listener, Function<Duration, Executor> pause) {
            this.http = http;
            this.opensSession = opensSession;
            this.listener = listener;
            this.pause = pause;
        }

        private synchronized CompletableFuture<Session> session(
                java.util.function.Supplier<CompletableFuture<Session>> open) {
            CompletableFuture<Session> known = session;
            if (known == null || known.isCompletedExceptionally()) {
                known = open.get();
                session = known;
            }
            return known;
        }

        private synchronized void forgetSession() {
            session = null;
        }

        private void tell(Freshness freshness) {
            if (!freshness.none()) {
                listener.accept(freshness);
            }
        }
    }
}
