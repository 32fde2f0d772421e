package dev.mizan.afi.board;

import static org.junit.jupiter.api.Assertions.assertEquals;
import static org.junit.jupiter.api.Assertions.fail;

import dev.mizan.ir.ContractHash;
import dev.mizan.wire.WireCase;
import dev.mizan.wire.WireResult;
import dev.mizan.wire.WireSuite;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import org.jspecify.annotations.Nullable;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.BeforeAll;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
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
        run = BoardRun.of(name(), running);
    }

    @AfterAll
    final void stopAdapter() throws Exception {
        if (run != null) {
            run.write(ROOT.resolve("target").resolve("board"));
        }
        if (running != null) {
            running.close();
        }
    }

    /** Every wire case that the adapter's way of being reached can say. */
    @TestFactory
    final List<DynamicNode> cases() {
        BoardRun here = started();
        Map<String, List<DynamicNode>> byFile = new LinkedHashMap<>();
        for (WireCase each : WireSuite.load(ROOT.resolve("protocol/spec/cases")).cases()) {
            if (here.canRun(each)) {
                String file = each.id().substring(0, each.id().lastIndexOf('/'));
                byFile.computeIfAbsent(file, name -> new ArrayList<>()).add(test(here, each));
            }
        }
        return byFile.entrySet().stream()
                .<DynamicNode>map(file -> DynamicContainer.dynamicContainer(file.getKey(), file.getValue()))
                .toList();
    }

    private static DynamicNode test(BoardRun here, WireCase wireCase) {
        return DynamicTest.dynamicTest(wireCase.id(), () -> {
            WireResult result = here.run(wireCase);
            if (!result.passed()) {
                fail(result.report());
            }
        });
    }

    /** What the adapter serves is the contract that it was built with; the board compares it with the others'. */
    @Test
    final void contract_isTheOneThatIsServed() throws Exception {
        BoardRun here = started();
        assertEquals(ContractHash.of(here.contract()), here.servedContract());
    }

    private BoardRun started() {
        if (run == null) {
            throw new IllegalStateException(name() + " is not started");
        }
        return run;
    }
}
