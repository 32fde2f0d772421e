package dev.mizan.helidon;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.Dispatcher.RouteMatch;
import dev.mizan.runtime.spi.MizanSettings;
import dev.mizan.runtime.spi.Reply;
import io.helidon.common.Weighted;
import io.helidon.http.HttpPrologue;
import io.helidon.http.PathMatchers;
import io.helidon.http.PathMatchers.MatchResult;
import io.helidon.http.ServerRequestHeaders;
import io.helidon.webserver.WebServer;
import io.helidon.webserver.http.Handler;
import io.helidon.webserver.http.HttpFeature;
import io.helidon.webserver.http.HttpRoute;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.function.BiPredicate;

/**
 * The base and the own URLs of view functions and internal ones, as routes of Helidon, behind its security and before
 * the application's. An own route has its methods only; what no route of the application takes either is refused in
 * {@link HelidonOtherMethods}.
 */
final class HelidonRoutes implements HttpFeature, Weighted {

    private static final double BEFORE_THE_APPLICATION = Weighted.DEFAULT_WEIGHT + 50;

    private final Dispatcher dispatcher;
    private final MizanSettings settings;
    private final HelidonShutdown shutdown;

    HelidonRoutes(Dispatcher dispatcher, MizanSettings settings) {
        this.dispatcher = dispatcher;
        this.settings = settings;
        this.shutdown = new HelidonShutdown(dispatcher);
    }

    @Override
    public void setup(HttpRouting.Builder routing) {
        routing.addFilter(new HelidonGuard(dispatcher, settings));
        routing.route(new RawRoute(
                (prologue, headers) -> settings.below(rawPath(prologue)).isPresent(), this::answer));
        if (!dispatcher.routes().isEmpty()) {
            routing.route(
                    new RawRoute((prologue, headers) -> match(prologue, headers).isPresent(), this::answerRoute));
        }
    }

    private void answer(ServerRequest request, ServerResponse response) {
        String path = settings.below(HelidonExchange.rawPath(request)).orElseThrow();
        HelidonExchange exchange = HelidonExchange.of(request, response, path);
        HelidonReply.write(dispatcher.dispatch(exchange), exchange);
    }

    private void answerRoute(ServerRequest request, ServerResponse response) throws Exception {
        RouteMatch match = match(request.prologue(), request.headers()).orElseThrow();
        answerRoute(dispatcher, match, request, response);
    }

    /** Answers a request that {@code match} has, be it that the method is not allowed. */
    static void answerRoute(Dispatcher dispatcher, RouteMatch match, ServerRequest request, ServerResponse response)
            throws Exception {
        HelidonExchange exchange = HelidonExchange.of(request, response, HelidonExchange.rawPath(request));
        Reply reply = dispatcher.dispatchRoute(match.route(), match.params(), exchange);
        if (reply instanceof Reply.View view) {
            HelidonViews.write(view, exchange, dispatcher);
        } else {
            HelidonReply.write(reply, exchange);
        }
    }

    private Optional<RouteMatch> match(HttpPrologue prologue, ServerRequestHeaders headers) {
        String method = HelidonExchange.method(prologue, headers);
        return dispatcher.routesOf(rawPath(prologue)).stream()
                .filter(match -> match.answers(method))
                .findFirst();
    }

    private static String rawPath(HttpPrologue prologue) {
        return prologue.uriPath().rawPath();
    }

    @Override
    public double weight() {
        return BEFORE_THE_APPLICATION;
    }

    @Override
    public void afterStart(WebServer server) {
        shutdown.register();
    }

    @Override
    public void afterStop() {
        shutdown.unregister();
    }

    /** A route that looks at the path as it was sent; Helidon's own would resolve and decode it first. */
    record RawRoute(BiPredicate<HttpPrologue, ServerRequestHeaders> accepts, Handler handler) implements HttpRoute {

        @Override
        public MatchResult accepts(HttpPrologue prologue) {
            return accepts(prologue, ServerRequestHeaders.create());
        }

        @Override
        public MatchResult accepts(HttpPrologue prologue, ServerRequestHeaders headers) {
            return accepts.test(prologue, headers)
                    ? PathMatchers.any().match(prologue.uriPath())
                    : MatchResult.notAccepted();
        }
    }
}
