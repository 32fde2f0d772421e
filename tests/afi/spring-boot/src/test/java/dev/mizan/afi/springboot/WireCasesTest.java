package dev.mizan.afi.springboot;

import dev.mizan.wire.WireTests;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.test.context.SpringBootTest;
import org.springframework.boot.test.context.SpringBootTest.WebEnvironment;
import org.springframework.boot.test.web.server.LocalServerPort;

/** All wire cases against the fixture on Spring Boot. */
@SpringBootTest(webEnvironment = WebEnvironment.RANDOM_PORT)
class WireCasesTest {

    @LocalServerPort
    private int port;

    @TestFactory
    List<DynamicNode> cases() {
        Path folder = Path.of(System.getProperty("mizan.root"), "protocol", "spec", "cases");
        return WireTests.of(folder, () -> URI.create("http://127.0.0.1:" + port));
    }
}
