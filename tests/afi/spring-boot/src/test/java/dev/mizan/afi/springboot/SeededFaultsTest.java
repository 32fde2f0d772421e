package dev.mizan.afi.springboot;

import dev.mizan.afi.board.RunningAdapter;
import dev.mizan.afi.board.faults.SeededFaults;
import java.net.URI;
import java.nio.file.Path;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The suite finds what is wrong with an adapter: Spring Boot with one fault after the other. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class SeededFaultsTest {

    private RunningAdapter running;

    @BeforeAll
    void start() {
        running = new BoardTest().start();
    }

    @AfterAll
    void stop() throws Exception {
        running.close();
    }

    @TestFactory
    Stream<DynamicTest> everyFault_isFoundByTheCasesThatNameIt() {
        return SeededFaults.tests(Path.of(System.getProperty("mizan.root")), this::server);
    }

    @TestFactory
    Stream<DynamicTest> everyFaultOfACommand_isFoundByTheCaseThatNamesIt() {
        Path root = Path.of(System.getProperty("mizan.root"));
        return SeededFaults.commandTests(root, root.resolve("target/board/mizan-faults"));
    }

    private URI server() {
        return ((RunningAdapter.Http) running.reach()).server();
    }
}
