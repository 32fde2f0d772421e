package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.spi.ContextPropagation;
import java.util.ArrayList;
import java.util.List;
import java.util.concurrent.Callable;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import java.util.concurrent.atomic.AtomicInteger;

/** Runs the members of a bundle side by side, so many at a time, each with the context of the calling thread. */
final class ParallelMembers {

    private final List<PreparedCall<?, ?, ?>> calls;
    private final byte[][] results;
    private final MemberFailure[] failures;
    private final AtomicInteger next = new AtomicInteger();

    private ParallelMembers(List<PreparedCall<?, ?, ?>> calls) {
        this.calls = calls;
        this.results = new byte[calls.size()][];
        this.failures = new MemberFailure[calls.size()];
    }

    /** The flat object of all results; of several failures the first in name order counts. */
    static byte[] run(List<PreparedCall<?, ?, ?>> calls, int width, ContextPropagation propagation) throws Exception {
        ParallelMembers members = new ParallelMembers(calls);
        members.runAll(Math.min(width, calls.size()), propagation);
        return members.written();
    }

    private void runAll(int threads, ContextPropagation propagation) throws Exception {
        ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor();
        try {
            List<Future<Boolean>> workers = new ArrayList<>(threads);
            for (int i = 0; i < threads; i++) {
                Callable<Boolean> worker = propagation.capture(this::work);
                workers.add(executor.submit(worker));
            }
            for (Future<Boolean> worker : workers) {
                worker.get();
            }
        } catch (ExecutionException e) {
            throw new IllegalStateException("a worker for parallel members failed", e.getCause());
        } finally {
            executor.shutdownNow();
        }
    }

    private boolean work() {
        for (int i = next.getAndIncrement(); i < calls.size(); i = next.getAndIncrement()) {
            PreparedCall<?, ?, ?> call = calls.get(i);
            try {
                results[i] = JsonWriter.bytes(out -> Bundle.runInto(call, out));
            } catch (MemberFailure failure) {
                failures[i] = failure;
            }
        }
        return true;
    }

    private byte[] written() {
        for (MemberFailure failure : failures) {
            if (failure != null) {
                throw failure;
            }
        }
        return JsonWriter.bytes(out -> {
            out.startObject();
            for (int i = 0; i < results.length; i++) {
                out.name(calls.get(i).function().slot());
                out.raw(results[i]);
            }
            out.endObject();
        });
    }
}
