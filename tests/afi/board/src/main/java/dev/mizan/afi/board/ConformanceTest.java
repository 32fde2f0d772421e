package dev.mizan.afi.board;

import dev.mizan.wire.ConformanceCase;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/**
 * The conformance suite on one adapter. Its result is written to {@code target/board/<name>.json} of the repository,
 * whether it passes or not.
 *
 * <pre>{@code
 * final class BoardTest extends ConformanceTest {
 *
 *     @Override
 *     public String name() {
 *         return "helidon";
 *     }
 *
 *     @Override
 *     public RunningAdapter start() {
 *         WebServer server = AfiServer.start(0);
 *         return RunningAdapter.http(
 *                 URI.create("http://127.0.0.1:" + server.port()),
 *                 FunctionRegistry.discover(getClass().getClassLoader()).contract(),
 *                 server::stop);
 *     }
 * }
 * }</pre>
 */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
public abstract class ConformanceTest implements AdapterUnderTest {

    private static final Path ROOT = Path.of(System.getProperty("mizan.root"));

    private @Nullable RunningAdapter running;
    private @Nullable BoardRun run;

    @BeforeAll
    final void startAdapter() throws Exception {
        running = start();
        run = new BoardRun(
                BoardSuite.load(ROOT), name(), running, ROOT.resolve("target").resolve("board"));
    }

    @AfterAll
    final void stopAdapter() throws Exception {
        if (run != null) {
            run.write();
        }
        if (running != null) {
            running.close();
        }
    }

    /** Every case that applies to the adapter; those that are owed must fail. */
    @TestFactory
    final List<DynamicNode> cases() {
        BoardRun here = started();
        Map<String, List<DynamicNode>> byFile = new LinkedHashMap<>();
        for (ConformanceCase each : here.planned()) {
            String file = each.id().substring(0, each.id().lastIndexOf('/'));
            byFile.computeIfAbsent(file, name -> new ArrayList<>())
                    .add(DynamicTest.dynamicTest(each.id(), () -> judge(here.run(each))));
        }
        return byFile.entrySet().stream()
                .<DynamicNode>map(file -> DynamicContainer.dynamicContainer(file.getKey(), file.getValue()))
                .toList();
    }

    /** What the board looks at beside the cases: the contract, and the clients emitted from it. */
    @TestFactory
    final List<DynamicNode> checks() {
        BoardRun here = started();
        return Arrays.stream(OwnCheck.values())
                .<DynamicNode>map(check -> DynamicTest.dynamicTest(check.id(), () -> judge(here.run(check))))
                .toList();
    }

    private void judge(Outcome outcome) {
        outcome.problem(name()).ifPresent(Assertions::fail);
    }

    private BoardRun started() {
        if (run == null) {
            throw new IllegalStateException(name() + " is not started");
        }
        return run;
    }
}
