package dev.mizan.drivers;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.drivers.DriverRun.Line;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonValue;
import java.nio.charset.StandardCharsets;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/** The same probes in every language, and once without any client. */
class DriversTest {

    @TestFactory
    Stream<DynamicNode> driver_answersEveryProbeAsExpected() {
        assertThat(Drivers.ALL).isNotEmpty();
        return Drivers.ALL.stream().map(driver -> container(driver.language(), () -> DriverRun.of(driver)));
    }

    @TestFactory
    DynamicNode wire_answersEveryProbeAsExpected() {
        return container("the wire itself", () -> {
            List<Line> lines = new ArrayList<>();
            try (Fixture fixture = Fixture.start()) {
                for (Probe probe : Probe.all()) {
                    try (WireItself wire = new WireItself(fixture.baseUrl(), probe)) {
                        lines.add(new Line(probe.name(), wire.result()));
                    }
                }
            }
            return lines;
        });
    }

    /** Something that prints a line per probe. */
    @FunctionalInterface
    private interface Printing {
        List<Line> lines() throws Exception;
    }

    private static DynamicNode container(String name, Printing printing) {
        List<Line> lines;
        List<Probe> probes;
        try {
            lines = printing.lines();
            probes = Probe.all();
        } catch (Exception failure) {
            return DynamicTest.dynamicTest(name, () -> {
                throw failure;
            });
        }
        DynamicTest whole = DynamicTest.dynamicTest(
                "prints a line per probe, in order",
                () -> assertThat(lines)
                        .extracting(Line::probe)
                        .containsExactlyElementsOf(
                                probes.stream().map(Probe::name).toList()));
        Stream<DynamicTest> each =
                probes.stream().map(probe -> DynamicTest.dynamicTest(probe.name(), () -> assertExpected(probe, lines)));
        return DynamicContainer.dynamicContainer(name, Stream.concat(Stream.of(whole), each));
    }

    private static void assertExpected(Probe probe, List<Line> lines) {
        assertThat(lines)
                .filteredOn(line -> line.probe().equals(probe.name()))
                .singleElement()
                .satisfies(line -> assertThat(Json.difference(probe.expected(), line.result()))
                        .isEmpty());
    }

    @Test
    void probes_areManyAndHaveNamesOfTheirOwn() throws Exception {
        assertThat(Probe.all())
                .hasSizeGreaterThanOrEqualTo(16)
                .extracting(Probe::name)
                .doesNotHaveDuplicates();
    }

    @Test
    void difference_isSeenWhereverItIs() throws Exception {
        JsonValue expected = json("{\"data\":{\"list\":[1,{\"id\":\"${text}\"}],\"none\":null},\"merge\":[]}");
        assertThat(Json.difference(
                        expected, json("{\"merge\":[],\"data\":{\"none\":null,\"list\":[1.0,{\"id\":\"x\"}]}}")))
                .isEmpty();
        assertThat(Json.difference(
                        expected, json("{\"data\":{\"list\":[2,{\"id\":\"x\"}],\"none\":null},\"merge\":[]}")))
                .contains("/data/list/0: 2 (expected: 1)");
        assertThat(Json.difference(
                        expected, json("{\"data\":{\"list\":[1,{\"id\":\"\"}],\"none\":null},\"merge\":[]}")))
                .contains("/data/list/1/id: \"\" (expected: \"${text}\")");
        assertThat(Json.difference(expected, json("{\"data\":{\"list\":[1],\"none\":null},\"merge\":[]}")))
                .contains("/data/list: [1] (expected: [1,{\"id\":\"${text}\"}])");
        assertThat(Json.difference(expected, json("{\"data\":{\"list\":[1,{\"id\":\"x\"}]},\"merge\":[]}")))
                .contains("/data/none: is missing");
        assertThat(Json.difference(json("{}"), json("{\"invalidate\":[]}"))).contains("/invalidate: is not expected");
    }

    @Test
    void line_ofAnotherForm_isRefusedWithItsText() {
        assertThatThrownBy(() -> DriverRun.lines("{\"probe\":\"echo\",\"data\":1}"))
                .isInstanceOf(IllegalArgumentException.class)
                .hasMessageStartingWith("no line of a driver: {\"probe\":\"echo\",\"data\":1} (expected: ");
        assertThatThrownBy(() -> DriverRun.lines("Traceback")).hasMessage("no JSON: Traceback");
    }

    @Test
    void program_thatFails_isReportedWithWhatItPrinted() {
        Workshop workshop = new Workshop("self-test");
        Program program = new Program("sh", "-c", "echo out; echo \"err $0\" >&2; exit 3");
        assertThatThrownBy(() -> workshop.run(Repository.ROOT, program, "last"))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageEndingWith(" last ended with 3\nout\nerr last\n");
    }

    private static JsonValue json(String text) throws Exception {
        return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
    }
}
