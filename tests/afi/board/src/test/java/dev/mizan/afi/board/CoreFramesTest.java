package dev.mizan.afi.board;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.afi.board.Column.Reach;
import dev.mizan.afi.board.faults.SeededFaults;
import dev.mizan.ir.MizanIr;
import dev.mizan.wire.ConformanceCase;
import dev.mizan.wire.FrameCase;
import dev.mizan.wire.FrameCaseRunner;
import dev.mizan.wire.FrameRunner;
import dev.mizan.wire.WireCase;
import dev.mizan.wire.WireResult;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.AfterAll;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.TestInstance;

/** The cases that frames can say, on the core alone; and the faults that those cases must find. */
@TestInstance(TestInstance.Lifecycle.PER_CLASS)
final class CoreFramesTest {

    private static final Path ROOT = Path.of(System.getProperty("mizan.root"));

    /** Capabilities that no adapter has to bring along: the core has them where there is a connection at all. */
    private static final List<String> OF_CONNECTIONS = List.of("sockets/", "live/");

    private final CoreFrames core = new CoreFrames();

    @AfterAll
    void close() {
        core.close();
    }

    @TestFactory
    Stream<DynamicTest> cases_thatFramesCanSay_pass() {
        BoardSuite suite = BoardSuite.load(ROOT);
        MizanIr contract = core.registry().contract();
        List<ConformanceCase> cases = suite.cases().stream()
                .filter(each -> suite.capabilities().all().stream()
                        .anyMatch(capability -> capability.provenBy(each.id(), Reach.IPC)))
                .filter(each -> each instanceof WireCase wire
                        ? suite.owed().of(each.id(), "desktop").isEmpty() && FrameRunner.canSay(wire, contract)
                        : OF_CONNECTIONS.stream().anyMatch(each.id()::startsWith))
                .toList();
        assertThat(cases).hasSizeGreaterThan(150);
        return cases.stream()
                .map(each -> DynamicTest.dynamicTest(each.id(), () -> {
                    WireResult result = each instanceof WireCase wire
                            ? FrameRunner.run(wire, core, contract)
                            : FrameCaseRunner.run((FrameCase) each, core);
                    assertThat(result.report()).isEmpty();
                }));
    }

    @TestFactory
    Stream<DynamicTest> everyFault_isFoundByTheCaseThatNamesIt() {
        return SeededFaults.frameTests(ROOT, () -> core);
    }
}
