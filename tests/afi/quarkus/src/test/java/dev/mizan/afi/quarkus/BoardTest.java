package dev.mizan.afi.quarkus;

import dev.mizan.afi.board.ConformanceTest;
import dev.mizan.afi.board.RunningAdapter;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import io.quarkus.test.common.http.TestHTTPResource;
import io.quarkus.test.junit.QuarkusTest;
import java.net.URI;

/** Quarkus on the conformance board; Quarkus starts and stops the fixture around the class. */
@QuarkusTest
final class BoardTest extends ConformanceTest {

    @TestHTTPResource
    URI server;

    @Override
    public String name() {
        return "quarkus";
    }

    @Override
    public RunningAdapter start() {
        return RunningAdapter.http(
                URI.create("http://127.0.0.1:" + server.getPort()),
                FunctionRegistry.discover(getClass().getClassLoader()).contract(),
                () -> {});
    }
}
