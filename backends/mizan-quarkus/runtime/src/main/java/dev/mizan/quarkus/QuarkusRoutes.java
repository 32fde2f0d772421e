package dev.mizan.quarkus;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.Dispatcher.RouteMatch;
import dev.mizan.runtime.spi.Reply;
import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpMethod;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;

/**
 * The own URLs of view functions and internal ones. A route has its methods before the resources of Quarkus REST have
 * theirs; where nobody has the method of a request, it answers 405.
 */
final class QuarkusRoutes {

    /** The resources of Quarkus REST come half a thousand after the default. */
    private static final int AFTER_RESOURCES = RouteConstants.ROUTE_ORDER_AFTER_DEFAULT + 1_000;

    private final QuarkusBase base;
    private final Router router;
    private final QuarkusThreads threads;
    private final QuarkusViews views;

    QuarkusRoutes(QuarkusBase base, Router router, QuarkusThreads threads, QuarkusViews views) {
        this.base = base;
        this.router = router;
        this.threads = threads;
        this.views = views;
    }

    /** Puts the own routes of {@code dispatcher} on the router. */
    void serve(Dispatcher dispatcher) {
        if (dispatcher.routes().isEmpty()) {
            return;
        }
        router.route()
                .order(RouteConstants.ROUTE_ORDER_BEFORE_DEFAULT)
                .handler(context -> answer(dispatcher, match(dispatcher, context, false), context));
        router.route()
                .order(AFTER_RESOURCES)
                .handler(context -> answer(dispatcher, match(dispatcher, context, true), context));
    }

    private Optional<RouteMatch> match(Dispatcher dispatcher, RoutingContext context, boolean anyMethod) {
        String method = method(context.request());
        return dispatcher.routesOf(base.belowRoot(context.request().path())).stream()
                .filter(match -> anyMethod || match.answers(method))
                .findFirst();
    }

    /** The request's method; of a preflight the one that is asked for. */
    private static String method(HttpServerRequest request) {
        String asked = request.getHeader("Access-Control-Request-Method");
        boolean cors = request.method().equals(HttpMethod.OPTIONS) && request.getHeader("Origin") != null;
        return cors && asked != null ? asked : request.method().name();
    }

    private void answer(Dispatcher dispatcher, Optional<RouteMatch> found, RoutingContext context) {
        if (found.isEmpty()) {
            context.next();
            return;
        }
        RouteMatch match = found.get();
        String path = base.belowRoot(context.request().path());
        threads.run(context, body -> {
            Reply reply =
                    dispatcher.dispatchRoute(match.route(), match.params(), new QuarkusExchange(context, path, body));
            if (reply instanceof Reply.View) {
                views.write((Reply.View) reply, context);
            } else {
                QuarkusReply.write(reply, context);
            }
        });
    }
}
