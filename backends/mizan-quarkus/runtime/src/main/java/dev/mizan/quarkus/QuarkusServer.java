package dev.mizan.quarkus;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.spi.MizanSettings;
import io.quarkus.runtime.StartupEvent;
import io.vertx.ext.web.Router;
import jakarta.enterprise.event.Observes;
import jakarta.inject.Provider;
import jakarta.inject.Singleton;
import org.jspecify.annotations.Nullable;

/** The core on Vert.x HTTP: below the base, and on the own routes. */
@Singleton
public class QuarkusServer {

    /** After the filters, those of security among them, and before the routes of others. */
    private static final int BELOW_BASE = -1;

    private final MizanSettings settings;
    private final QuarkusThreads threads;
    private final QuarkusViews views;
    private final Provider<Dispatcher> dispatcher;
    private @Nullable QuarkusRoutes routes;

    QuarkusServer(MizanSettings settings, QuarkusThreads threads, QuarkusViews views, Provider<Dispatcher> dispatcher) {
        this.settings = settings;
        this.threads = threads;
        this.views = views;
        this.dispatcher = dispatcher;
    }

    /** Stands in front of everything at {@code root}, and answers what is below the base in {@code application}. */
    void serve(Router root, Router application, String rootPath) {
        QuarkusBase base = QuarkusBase.at(rootPath, settings);
        root.route().order(Integer.MIN_VALUE).handler(new QuarkusEnvelope(base, root, dispatcher));
        application.route().order(BELOW_BASE).handler(new QuarkusEndpoint(base, threads, dispatcher));
        routes = new QuarkusRoutes(base, application, threads, views);
    }

    /** Makes the dispatcher and its own routes before the port opens, so that what is missing is told at start. */
    void start(@Observes StartupEvent event) {
        if (routes != null) {
            routes.serve(dispatcher.get());
        }
    }
}
