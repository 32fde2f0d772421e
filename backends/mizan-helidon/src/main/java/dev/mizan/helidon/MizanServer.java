package dev.mizan.helidon;

import io.helidon.config.Config;
import io.helidon.webserver.WebServer;
import java.net.URI;

/**
 * The smallest server of functions, for tests and programs without a framework.
 *
 * <pre>{@code
 * try (MizanServer server = MizanServer.start(0, new Notes())) {
 *     HttpRequest read = HttpRequest.newBuilder(server.uri().resolve("ctx/notes/")).build();
 *     HttpResponse<String> answer = client.send(read, BodyHandlers.ofString());
 * }
 * }</pre>
 */
public final class MizanServer implements AutoCloseable {

    private static final String LOOPBACK = "127.0.0.1";

    private final MizanFeature mizan;
    private final WebServer server;

    private MizanServer(MizanFeature mizan, WebServer server) {
        this.mizan = mizan;
        this.server = server;
    }

    /**
     * Serves the functions of {@code instances} to this machine alone, with the usual settings.
     *
     * @param port the port; 0 for one that is free
     * @throws IllegalStateException with a sentence for the developer, if an instance is missing or the port is taken
     */
    public static MizanServer start(int port, Object... instances) {
        HelidonConfiguration configuration =
                HelidonConfiguration.of(Config.empty()).instances(instances);
        MizanFeature mizan = configuration.feature();
        return start(
                mizan,
                WebServer.builder()
                        .host(LOOPBACK)
                        .port(port)
                        .update(mizan::addTo)
                        .build());
    }

    /**
     * Serves what {@code configuration} says, where {@code server.host} and {@code server.port} of its settings say.
     *
     * @throws IllegalArgumentException with a sentence for the developer, if a setting cannot be
     * @throws IllegalStateException with one, if a part is missing or the port is taken
     */
    public static MizanServer start(HelidonConfiguration configuration) {
        MizanFeature mizan = configuration.feature();
        return start(
                mizan,
                WebServer.builder()
                        .config(configuration.server())
                        .update(mizan::addTo)
                        .build());
    }

    private static MizanServer start(MizanFeature mizan, WebServer server) {
        server.start();
        if (!server.isRunning()) {
            throw new IllegalStateException("server.port: " + server.prototype().port() + " on "
                    + server.prototype().host() + " (expected: a port that is free)");
        }
        return new MizanServer(mizan, server);
    }

    /** The port it listens on. */
    public int port() {
        return server.port();
    }

    /** Where the protocol lives, with a slash at the end, such as {@code http://127.0.0.1:43117/api/mizan/}. */
    public URI uri() {
        String host = server.prototype().host();
        return URI.create(
                "http://" + (host.equals("0.0.0.0") ? LOOPBACK : host) + ":" + port() + mizan.basePath() + "/");
    }

    /** Answers 503 to everything new, finishes what was accepted, at most for half a minute, and stops. */
    @Override
    public void close() {
        mizan.dispatcher().close();
        server.stop();
    }
}
