package dev.mizan.replay;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.afi.Basics;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.KdlWriter;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.diff.Change;
import dev.mizan.ir.diff.ContractDiff;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;

/** Clients of the committed contract of the fixture keep working with the fixture of today. */
final class BaselineTest {

    private static final Path BASELINE =
            Path.of(System.getProperty("mizan.root", "../..")).resolve("protocol/spec/baseline.kdl");
    private static final String HOW = """
            Clients emitted from protocol/spec/baseline.kdl break:
            %s
            Take the change back, or, if it is meant, take today's contract as the baseline:
              mvn -pl tests/replay -am test -Dtest=BaselineTest \\
                -Dsurefire.failIfNoSpecifiedTests=false -Dbaseline.update
            and say in the commit whom it breaks.
            """;

    private static MizanIr today() {
        return FunctionRegistry.discover(Basics.class.getClassLoader()).contract();
    }

    private static MizanIr baseline() throws IOException {
        return KdlReader.readContract(BASELINE.toString(), Files.readString(BASELINE));
    }

    private static List<String> broken(MizanIr older, MizanIr newer) {
        return ContractDiff.between(older, newer).stream()
                .filter(change -> !change.oldClientNewServer().compatible())
                .map(BaselineTest::sentence)
                .toList();
    }

    private static String sentence(Change change) {
        return "  " + change.path() + " " + change.description() + " "
                + change.oldClientNewServer().reason();
    }

    @Test
    void clientsOfTheBaseline_keepWorking() throws IOException {
        if (System.getProperty("baseline.update") != null) {
            Files.writeString(BASELINE, KdlWriter.write(today()));
        }
        List<String> broken = broken(baseline(), today());
        assertThat(broken).withFailMessage(HOW, String.join("\n", broken)).isEmpty();
    }

    /** The gate itself: a fixture without one of the baseline's functions does not pass. */
    @Test
    void functionTakenAway_isNoticed() throws IOException {
        MizanIr baseline = baseline();
        List<FunctionDef> fewer = baseline.functions().stream()
                .filter(function -> !function.name().equals("echo"))
                .toList();
        MizanIr without = new MizanIr(
                baseline.types(), fewer, baseline.contexts(), baseline.channels(), baseline.forms(), baseline.errors());

        assertThat(broken(baseline, without))
                .containsExactly(
                        "  function \"echo\" is gone. An older client may ask for it, and the newer server does"
                                + " not have it.");
    }
}
