package dev.mizan.examples.petclinic.quarkus;

import io.quarkus.vertx.http.runtime.RouteConstants;
import io.vertx.core.http.HttpMethod;
import io.vertx.ext.web.Router;
import io.vertx.ext.web.RoutingContext;
import jakarta.enterprise.event.Observes;

/** The front end's own routes have no file: they all get {@code index.html}. */
public class FrontEnd {

    private static final String PAGE = "/index.html";

    static void routes(@Observes Router router) {
        router.route()
                .method(HttpMethod.GET)
                .method(HttpMethod.HEAD)
                .order(RouteConstants.ROUTE_ORDER_AFTER_DEFAULT)
                .handler(FrontEnd::page);
    }

    private static void page(RoutingContext context) {
        String path = context.normalizedPath();
        String name = path.substring(path.lastIndexOf('/') + 1);
        if (name.contains(".") || path.startsWith("/api/")) {
            context.next();
        } else {
            context.reroute(PAGE);
        }
    }
}
