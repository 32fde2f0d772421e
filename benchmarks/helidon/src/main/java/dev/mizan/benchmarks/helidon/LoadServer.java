package dev.mizan.benchmarks.helidon;

import dev.mizan.benchmarks.load.ServerProcess;
import dev.mizan.helidon.HelidonConfiguration;
import dev.mizan.helidon.MizanFeature;
import io.helidon.config.Config;
import io.helidon.webserver.WebServer;

/** The server under load: the same orders served by Mizan and by hand. */
public final class LoadServer {

    private LoadServer() {}

    /** Starts it on a port that is free. */
    public static void main(String[] args) {
        Orders orders = new Orders();
        MizanFeature mizan =
                HelidonConfiguration.of(Config.empty()).instances(orders).feature();
        WebServer server = WebServer.builder()
                .host("127.0.0.1")
                .port(0)
                .routing(routing -> routing.register("/by-hand", new OrdersByHand(orders)))
                .update(mizan::addTo)
                .build()
                .start();
        System.out.println(ServerProcess.READY + server.port());
    }
}
