package dev.mizan.quarkus;

import io.quarkus.arc.Arc;
import io.quarkus.arc.ManagedContext;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.quarkus.virtual.threads.VirtualThreadsRecorder;
import io.vertx.core.Context;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.inject.Instance;
import jakarta.inject.Singleton;
import java.time.Duration;
import java.util.concurrent.RejectedExecutionException;
import java.util.concurrent.Semaphore;
import java.util.concurrent.TimeUnit;
import java.util.function.Consumer;

/** Runs calls on threads that may wait, with the request context of CDI active and the caller known to it. */
@Singleton
public class QuarkusThreads {

    private static final int UNAVAILABLE = 503;

    private final Semaphore running = new Semaphore(Integer.MAX_VALUE);
    private final boolean virtual;
    private final CurrentVertxRequest requests;
    private final Instance<CurrentIdentityAssociation> identities;

    QuarkusThreads(MizanConfig config, CurrentVertxRequest requests, Instance<CurrentIdentityAssociation> identities) {
        this.virtual = config.virtualThreads();
        this.requests = requests;
        this.identities = identities;
    }

    /** Runs {@code call} elsewhere when the request's body is there; it answers the request. */
    void run(RoutingContext context, Consumer<QuarkusBody> call) {
        running.acquireUninterruptibly();
        QuarkusBody.read(
                context,
                body -> start(context, () -> {
                    try {
                        inRequest(context, () -> call.accept(body));
                    } catch (Throwable thrown) {
                        context.fail(thrown);
                    } finally {
                        body.discard();
                        running.release();
                    }
                }));
    }

    /** Waits until nothing runs any more, or {@code patience} is over. */
    void drain(Duration patience) throws InterruptedException {
        if (running.tryAcquire(Integer.MAX_VALUE, patience.toNanos(), TimeUnit.NANOSECONDS)) {
            running.release(Integer.MAX_VALUE);
        }
    }

    private void start(RoutingContext context, Runnable task) {
        try {
            if (virtual) {
                VirtualThreadsRecorder.getCurrent().execute(task);
            } else {
                Context own = context.vertx().getOrCreateContext();
                own.executeBlocking(
                        () -> {
                            task.run();
                            return true;
                        },
                        false);
            }
        } catch (RejectedExecutionException full) {
            running.release();
            context.fail(UNAVAILABLE);
        }
    }

    private void inRequest(RoutingContext context, Runnable task) {
        ManagedContext request = Arc.container().requestContext();
        if (request.isActive()) {
            task.run();
            return;
        }
        request.activate();
        try {
            requests.setCurrent(context);
            if (context.user() instanceof QuarkusHttpUser && identities.isResolvable()) {
                identities.get().setIdentity(((QuarkusHttpUser) context.user()).getSecurityIdentity());
            }
            task.run();
        } finally {
            request.terminate();
        }
    }
}
