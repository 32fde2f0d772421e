package dev.mizan.quarkus;

import dev.mizan.runtime.spi.ContextPropagation;
import io.quarkus.arc.Arc;
import io.quarkus.arc.InjectableContext;
import io.quarkus.arc.ManagedContext;
import jakarta.inject.Singleton;
import java.util.List;
import java.util.concurrent.Callable;

/** Carries CDI's request context to other threads, and with it the request and the caller. */
@Singleton
public class QuarkusPropagation implements ContextPropagation {

    @Override
    public <T> Callable<T> capture(Callable<T> task) {
        ManagedContext request = Arc.container().requestContext();
        if (!request.isActive()) {
            return task;
        }
        InjectableContext.ContextState state = request.getState();
        return () -> {
            request.activate(state);
            try {
                return task.call();
            } finally {
                request.deactivate();
            }
        };
    }

    /** Carries what each of {@code propagations} carries. */
    static ContextPropagation allOf(List<ContextPropagation> propagations) {
        return new ContextPropagation() {
            @Override
            public <T> Callable<T> capture(Callable<T> task) {
                Callable<T> captured = task;
                for (ContextPropagation each : propagations) {
                    captured = each.capture(captured);
                }
                return captured;
            }
        };
    }
}
