package dev.mizan.helidon;

import dev.mizan.runtime.spi.ContextPropagation;
import io.helidon.common.context.Context;
import io.helidon.common.context.Contexts;
import java.util.Optional;
import java.util.concurrent.Callable;

/** Carries Helidon's context to other threads. */
final class HelidonPropagation implements ContextPropagation {

    @Override
    public <T> Callable<T> capture(Callable<T> task) {
        Optional<Context> context = Contexts.context();
        return context.isEmpty() ? task : () -> Contexts.runInContextWithThrow(context.get(), task);
    }
}
