package dev.mizan.afi.springboot;

import dev.mizan.afi.board.ConformanceTest;
import dev.mizan.afi.board.RunningAdapter;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import java.net.URI;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Spring Boot on the conformance board. */
final class BoardTest extends ConformanceTest {

    @Override
    public String name() {
        return "spring-boot";
    }

    @Override
    public RunningAdapter start() {
        ConfigurableApplicationContext application =
                SpringApplication.run(AfiServer.class, "--server.port=0", "--logging.level.root=off");
        String port = application.getEnvironment().getRequiredProperty("local.server.port");
        return RunningAdapter.http(
                URI.create("http://127.0.0.1:" + port),
                FunctionRegistry.discover(getClass().getClassLoader()).contract(),
                application::close);
    }
}
