package dev.mizan.drivers;

import dev.mizan.afi.springboot.AfiServer;
import dev.mizan.ir.MizanIr;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** The fixture on Spring Boot, on a free port, with fresh data. */
record Fixture(ConfigurableApplicationContext application) implements AutoCloseable {

    static Fixture start() {
        return new Fixture(SpringApplication.run(AfiServer.class, "--server.port=0", "--logging.level.root=off"));
    }

    /** The contract that it serves, as clients are emitted from it. */
    static MizanIr contract() {
        return FunctionRegistry.discover(Fixture.class.getClassLoader()).contract();
    }

    /** Where the endpoints are. */
    String baseUrl() {
        return "http://127.0.0.1:" + application.getEnvironment().getProperty("local.server.port") + "/api/mizan";
    }

    @Override
    public void close() {
        application.close();
    }
}
