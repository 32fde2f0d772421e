package dev.mizan.quarkus;

import dev.mizan.runtime.dispatch.Dispatcher;
import io.vertx.core.Handler;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Provider;

/** Answers what is below the base, after all filters. */
final class QuarkusEndpoint implements Handler<RoutingContext> {

    private final QuarkusBase base;
    private final QuarkusThreads threads;
    private final Provider<Dispatcher> dispatcher;

    QuarkusEndpoint(QuarkusBase base, QuarkusThreads threads, Provider<Dispatcher> dispatcher) {
        this.base = base;
        this.threads = threads;
        this.dispatcher = dispatcher;
    }

    @Override
    public void handle(RoutingContext context) {
        if (!(context.request().response() instanceof GuardedResponse)) {
            context.next();
            return;
        }
        String path = base.below(context.request().path()).orElseThrow();
        threads.run(
                context,
                body -> QuarkusReply.write(
                        dispatcher.get().dispatch(new QuarkusExchange(context, path, body)), context));
    }
}
