package dev.mizan.helidon;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.spi.MizanSettings;
import io.helidon.webserver.ErrorHandling;
import io.helidon.webserver.WebServerConfig;
import io.helidon.webserver.http.DirectHandlers;
import io.helidon.webserver.http.HttpRouting;
import io.helidon.webserver.spi.ServerFeature;
import java.time.Duration;

/**
 * Server functions as a feature of Helidon's web server.
 *
 * <pre>{@code
 * MizanFeature mizan = HelidonConfiguration.of(config).instances(new Notes()).feature();
 * WebServer server = WebServer.builder()
 *         .config(config.get("server"))
 *         .routing(routing -> routing.get("/hello", (request, response) -> response.send("Hello")))
 *         .update(mizan::addTo)
 *         .build()
 *         .start();
 * }</pre>
 *
 * <p>The protocol lives below {@code mizan.base-path}, own routes of functions where they say. Both stand behind
 * Helidon's security and in front of the application's routes. A server that is stopped finishes the calls it has
 * accepted.
 */
public final class MizanFeature implements ServerFeature {

    private static final String NAME = "mizan";
    private static final Duration HELIDONS_GRACE = Duration.ofMillis(500);
    private static final Duration GRACE = Duration.ofSeconds(30);

    private final Dispatcher dispatcher;
    private final MizanSettings settings;

    MizanFeature(Dispatcher dispatcher, MizanSettings settings) {
        this.dispatcher = dispatcher;
        this.settings = settings;
    }

    /**
     * Adds this feature to a server, and answers in the protocol's envelope what Helidon refuses below the base on its
     * own. A shutdown grace period that nobody has set becomes half a minute.
     */
    public void addTo(WebServerConfig.Builder server) {
        server.addFeature(this);
        boolean told = server.errorHandling().includeEntity();
        server.directHandlers(HelidonErrors.in(
                server.directHandlers().orElseGet(DirectHandlers::create), dispatcher, settings, told));
        server.errorHandling(ErrorHandling.builder()
                .from(server.errorHandling())
                .includeEntity(true)
                .build());
        if (server.shutdownGracePeriod().equals(HELIDONS_GRACE)) {
            server.shutdownGracePeriod(GRACE);
        }
    }

    @Override
    public void setup(ServerFeatureContext context) {
        HttpRouting.Builder routing = context.socket(io.helidon.webserver.WebServer.DEFAULT_SOCKET_NAME)
                .httpRouting();
        routing.addFeature(new HelidonRoutes(dispatcher, settings));
        routing.addFeature(new HelidonOtherMethods(dispatcher));
    }

    @Override
    public String name() {
        return NAME;
    }

    @Override
    public String type() {
        return NAME;
    }

    Dispatcher dispatcher() {
        return dispatcher;
    }

    /** Where the protocol lives, below the server's root. */
    String basePath() {
        return settings.basePath();
    }
}
