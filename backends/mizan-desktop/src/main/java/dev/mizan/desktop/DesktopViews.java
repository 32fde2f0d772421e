package dev.mizan.desktop;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.spi.Reply;
import java.net.URI;
import java.nio.charset.StandardCharsets;
import java.util.Optional;

/** The pages that view functions make, at their routes. */
record DesktopViews(Dispatcher dispatcher) {

    /** The page at {@code address}; empty if no view function has its path. */
    Optional<DesktopPage> page(URI address) {
        String path = address.getRawPath();
        String query = address.getRawQuery() == null ? "" : address.getRawQuery();
        return dispatcher.routesOf(path).stream()
                .filter(match -> match.route().methods().contains("GET"))
                .findFirst()
                .map(match -> page(
                        dispatcher.dispatchRoute(match.route(), match.params(), DesktopExchange.page(path, query))));
    }

    private static DesktopPage page(Reply reply) {
        return switch (reply) {
            case Reply.Content content -> new DesktopPage(content.status(), "application/json", content.body());
            case Reply.View view -> {
                DesktopView shown = (DesktopView) view.response();
                yield new DesktopPage(200, shown.type(), shown.content().getBytes(StandardCharsets.UTF_8));
            }
        };
    }
}
