package dev.mizan.runtime.cache;

import java.util.concurrent.Callable;
import java.util.concurrent.CompletableFuture;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.atomic.LongAdder;

/**
 * Computations that are under way, by what they compute and the generations they began with: a read that came after a
 * mutation read other generations, and so never joins a computation from before it.
 */
final class Flights {

    private final ConcurrentHashMap<String, CompletableFuture<byte[]>> running = new ConcurrentHashMap<>();
    private final LongAdder joined = new LongAdder();

    /** What {@code computation} gives, or another one that is under way under the same {@code id}. */
    byte[] run(String id, Callable<byte[]> computation) throws Exception {
        CompletableFuture<byte[]> own = new CompletableFuture<>();
        CompletableFuture<byte[]> other = running.putIfAbsent(id, own);
        if (other != null) {
            joined.increment();
            return join(other, computation);
        }
        try {
            byte[] answer = computation.call();
            own.complete(answer);
            return answer;
        } catch (Throwable thrown) {
            own.completeExceptionally(thrown);
            throw thrown;
        } finally {
            running.remove(id, own);
        }
    }

    /** A failure of the application is everybody's; one of the thread that computed is its own. */
    private static byte[] join(CompletableFuture<byte[]> other, Callable<byte[]> computation) throws Exception {
        try {
            return other.get();
        } catch (ExecutionException failed) {
            if (failed.getCause() instanceof RuntimeException ofTheApplication) {
                throw ofTheApplication;
            }
            return computation.call();
        }
    }

    /** A computation of another process was awaited. */
    void awaited() {
        joined.increment();
    }

    long joined() {
        return joined.sum();
    }
}
