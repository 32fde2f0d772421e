package dev.mizan.runtime.spi;

import java.util.concurrent.Callable;

/** Carries the calling thread's context (security, request, tracing) to the threads of parallel members. */
@FunctionalInterface
public interface ContextPropagation {

    /** Carries nothing. */
    ContextPropagation NONE = new ContextPropagation() {
        @Override
        public <T> Callable<T> capture(Callable<T> task) {
            return task;
        }
    };

    /** The same task, to be run elsewhere with the context that the present thread has now. */
    <T> Callable<T> capture(Callable<T> task);
}
