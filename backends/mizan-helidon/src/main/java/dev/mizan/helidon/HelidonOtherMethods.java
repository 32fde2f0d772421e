package dev.mizan.helidon;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.Dispatcher.RouteMatch;
import io.helidon.common.Weighted;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRouting;

/** Refuses other methods on the paths of own routes, once the application's routes have passed them on. */
final class HelidonOtherMethods implements HttpFeature, Weighted {

    private static final double BEHIND_THE_APPLICATION = Weighted.DEFAULT_WEIGHT - 50;

    private final Dispatcher dispatcher;

    HelidonOtherMethods(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    @Override
    public void setup(HttpRouting.Builder routing) {
        routing.route(new HelidonRoutes.RawRoute(
                (prologue, headers) ->
                        !dispatcher.routesOf(prologue.uriPath().rawPath()).isEmpty(),
                (request, response) -> {
                    RouteMatch match = dispatcher
                            .routesOf(HelidonExchange.rawPath(request))
                            .getFirst();
                    HelidonRoutes.answerRoute(dispatcher, match, request, response);
                }));
    }

    @Override
    public double weight() {
        return BEHIND_THE_APPLICATION;
    }
}
