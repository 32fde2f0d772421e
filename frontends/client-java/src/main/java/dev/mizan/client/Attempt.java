package dev.mizan.client;

import java.util.concurrent.CompletableFuture;
import java.util.concurrent.Future;
import org.jspecify.annotations.Nullable;

/** One call or fetch, with the request that is under way for it. */
final class Attempt {

    private @Nullable Future<?> request;
    private boolean ended;

    /** Notes what is under way; it is cancelled when the attempt ends. */
    synchronized <T> CompletableFuture<T> under(CompletableFuture<T> running) {
        request = running;
        if (ended) {
            running.cancel(true);
        }
        return running;
    }

    /** Nobody waits any more. */
    synchronized void end() {
        ended = true;
        if (request != null) {
            request.cancel(true);
        }
    }
}
