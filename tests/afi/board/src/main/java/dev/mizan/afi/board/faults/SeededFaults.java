package dev.mizan.afi.board.faults;

import dev.mizan.afi.board.MizanFolder;
import dev.mizan.wire.CommandCase;
import dev.mizan.wire.CommandRunner;
import dev.mizan.wire.ConformanceCase;
import dev.mizan.wire.FrameCase;
import dev.mizan.wire.FrameCaseRunner;
import dev.mizan.wire.FrameChannel;
import dev.mizan.wire.WireCase;
import dev.mizan.wire.WireResult;
import dev.mizan.wire.WireRunner;
import dev.mizan.wire.WireSuite;
import dev.mizan.wire.WireTransport;
import java.net.URI;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.TreeMap;
import java.util.TreeSet;
import java.util.function.Function;
import java.util.function.Supplier;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Assertions;
import org.junit.jupiter.api.DynamicTest;

/**
 * The suite's test of itself: an adapter that is broken in one way after the other, each of which the cases that name
 * it must find.
 *
 * <pre>{@code
 * @TestFactory
 * Stream<DynamicTest> faults() {
 *     return SeededFaults.tests(root, () -> URI.create("http://127.0.0.1:" + port));
 * }
 * }</pre>
 */
public final class SeededFaults {

    private static final List<Fault> ALL = Stream.of(
                    CallFaults.all(), FreshnessFaults.all(), StrictFaults.all(), AccessFaults.all())
            .flatMap(List::stream)
            .toList();

    private SeededFaults() {}

    /** The capabilities of an adapter with HTTP that some fault breaks, by their ids on the board. */
    public static Set<String> capabilities() {
        return Stream.concat(
                        ALL.stream().map(Fault::capability),
                        CommandFault.all().stream().map(CommandFault::capability))
                .collect(Collectors.toCollection(TreeSet::new));
    }

    /**
     * The control run without a fault, then a test for each fault.
     *
     * @param root the repository
     * @param server asked when a test runs; an adapter that passes the suite
     */
    public static Stream<DynamicTest> tests(Path root, Supplier<URI> server) {
        Map<String, WireCase> cases = WireSuite.load(root.resolve("protocol/spec/cases")).cases().stream()
                .collect(Collectors.toMap(ConformanceCase::id, Function.identity(), (a, b) -> a, TreeMap::new));
        DynamicTest control = DynamicTest.dynamicTest("without a fault every case passes", () -> {
            Set<String> named =
                    ALL.stream().flatMap(fault -> fault.cases().stream()).collect(Collectors.toSet());
            for (String id : new TreeSet<>(named)) {
                FaultyTransport plain = FaultyTransport.control(WireTransport.to(server.get()));
                WireResult result = WireRunner.run(named(cases, id), plain);
                Assertions.assertTrue(result.passed(), result::report);
            }
        });
        return Stream.concat(
                Stream.of(control),
                ALL.stream()
                        .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> find(fault, cases, server.get()))));
    }

    /**
     * The same over frames, where an adapter has them.
     *
     * @param channel asked when a test runs
     */
    public static Stream<DynamicTest> frameTests(Path root, Supplier<FrameChannel> channel) {
        Map<String, FrameCase> cases = WireSuite.load(root.resolve("protocol/spec/cases")).all().stream()
                .filter(FrameCase.class::isInstance)
                .map(FrameCase.class::cast)
                .collect(Collectors.toMap(FrameCase::id, Function.identity()));
        return FrameFaults.all().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> find(fault, cases, channel.get())));
    }

    /**
     * The same for commands that run on the adapter's classes.
     *
     * @param folder where they run
     */
    public static Stream<DynamicTest> commandTests(Path root, Path folder) {
        Map<String, CommandCase> cases = WireSuite.load(root.resolve("protocol/spec/cases")).all().stream()
                .filter(CommandCase.class::isInstance)
                .map(CommandCase.class::cast)
                .collect(Collectors.toMap(CommandCase::id, Function.identity()));
        return CommandFault.all().stream()
                .map(fault -> DynamicTest.dynamicTest(fault.name(), () -> find(fault, cases, MizanFolder.in(folder))));
    }

    private static void find(CommandFault fault, Map<String, CommandCase> cases, MizanFolder mizan) {
        CommandCase named = cases.get(fault.found());
        if (named == null) {
            throw new IllegalArgumentException(fault.found() + ": no case");
        }
        WireResult control = CommandRunner.run(named, mizan.command(), mizan.path());
        Assertions.assertTrue(control.passed(), control::report);
        WireResult result = CommandRunner.run(named, fault.around(mizan.command()), mizan.path());
        Assertions.assertTrue(
                result.mismatches().stream()
                        .anyMatch(mismatch -> mismatch.part().equals(fault.part())),
                () -> fault.name() + ": " + fault.found() + " has to tell of the " + fault.part() + ", and tells\n"
                        + result.report());
    }

    private static void find(FrameFault fault, Map<String, FrameCase> cases, FrameChannel channel) {
        FrameCase named = cases.get(fault.found());
        if (named == null) {
            throw new IllegalArgumentException(fault.found() + ": no case");
        }
        WireResult control = FrameCaseRunner.run(named, channel);
        Assertions.assertTrue(control.passed(), control::report);
        WireResult result = FrameCaseRunner.run(named, fault.around(channel));
        List<String> parts =
                result.mismatches().stream().map(WireResult.Mismatch::part).toList();
        Assertions.assertTrue(
                parts.contains(fault.part()),
                () -> fault.name() + ": " + fault.found() + " has to tell of the " + fault.part() + ", and tells "
                        + (parts.isEmpty() ? "nothing" : "of " + parts + "\n" + result.report()));
    }

    private static void find(Fault fault, Map<String, WireCase> cases, URI server) {
        for (String id : fault.cases()) {
            WireResult result = WireRunner.run(named(cases, id), new FaultyTransport(WireTransport.to(server), fault));
            List<String> parts =
                    result.mismatches().stream().map(WireResult.Mismatch::part).toList();
            Assertions.assertTrue(
                    parts.contains(fault.part()),
                    () -> fault.name() + ": " + id + " has to tell of the " + fault.part() + ", and tells "
                            + (parts.isEmpty() ? "nothing" : "of " + parts + "\n" + result.report()));
            Assertions.assertTrue(result.report().startsWith(id), result::report);
        }
    }

    private static WireCase named(Map<String, WireCase> cases, String id) {
        WireCase found = cases.get(id);
        if (found == null) {
            throw new IllegalArgumentException(id + ": no case");
        }
        return found;
    }
}
