package dev.mizan.afi.quarkus;

import io.quarkus.runtime.Quarkus;
import io.quarkus.runtime.QuarkusApplication;
import io.quarkus.runtime.annotations.QuarkusMain;
import io.quarkus.vertx.http.HttpServer;

/** The server: everything is open as far as the functions let it. */
@QuarkusMain
public final class AfiServer implements QuarkusApplication {

    private static final String PORT = "--server.port=";

    private final HttpServer server;

    AfiServer(HttpServer server) {
        this.server = server;
    }

    /** Starts the server; {@code --server.port=9000} says where. */
    public static void main(String[] arguments) {
        for (String argument : arguments) {
            if (argument.startsWith(PORT)) {
                System.setProperty("quarkus.http.port", argument.substring(PORT.length()));
            }
        }
        Quarkus.run(AfiServer.class, arguments);
    }

    @Override
    public int run(String... arguments) {
        System.out.println("The fixture on Quarkus is ready: http://127.0.0.1:" + server.getPort() + "/api/mizan/");
        Quarkus.waitForExit();
        return 0;
    }
}
