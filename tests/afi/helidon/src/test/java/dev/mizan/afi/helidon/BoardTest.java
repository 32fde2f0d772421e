package dev.mizan.afi.helidon;

import dev.mizan.afi.board.ConformanceTest;
import dev.mizan.afi.board.RunningAdapter;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import io.helidon.webserver.WebServer;
import java.net.URI;
import java.util.Map;

/** Helidon SE on the conformance board. */
final class BoardTest extends ConformanceTest {

    @Override
    public String name() {
        return "helidon";
    }

    @Override
    public RunningAdapter start() {
        WebServer server = AfiServer.start(Map.of("server.port", "0"));
        return RunningAdapter.http(
                URI.create("http://127.0.0.1:" + server.port()),
                FunctionRegistry.discover(getClass().getClassLoader()).contract(),
                server::stop);
    }
}
