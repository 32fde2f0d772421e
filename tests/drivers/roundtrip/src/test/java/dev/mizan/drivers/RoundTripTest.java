package dev.mizan.drivers;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.ir.MizanIr;
import dev.mizan.roundtrip.Ledger;
import dev.mizan.roundtrip.RoundTripServer;
import dev.mizan.roundtrip.Samples;
import dev.mizan.roundtrip.text.ExactSamples;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import java.lang.reflect.RecordComponent;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicContainer;
import org.junit.jupiter.api.DynamicNode;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.springframework.boot.SpringApplication;
import org.springframework.context.ConfigurableApplicationContext;

/** Generated values of every kind reach a client in each language and come back as they were. */
class RoundTripTest {

    private static final int ENOUGH = 10_000;

    /** What a program did with the server. */
    private record Run(Ledger ledger, String printed) {}

    @TestFactory
    Stream<DynamicNode> values_comeBackAsTheyWere() {
        assertThat(RoundTrips.ALL).isNotEmpty();
        return RoundTrips.ALL.stream().map(RoundTripTest::container);
    }

    private static DynamicNode container(Driver driver) {
        Run run;
        try {
            run = run(driver);
        } catch (Exception failure) {
            return DynamicTest.dynamicTest(driver.language(), () -> {
                throw failure;
            });
        }
        Stream<DynamicTest> each = kinds().map(kind -> DynamicTest.dynamicTest(
                kind, () -> assertThat(run.ledger().compared().get(kind)).isGreaterThanOrEqualTo(ENOUGH)));
        DynamicTest none = DynamicTest.dynamicTest(
                "no value comes back as another",
                () -> assertThat(run.ledger().differences()).isEmpty());
        DynamicTest refused = DynamicTest.dynamicTest(
                "what a number cannot hold is refused in both directions, and exact as text",
                () -> assertThat(run.printed().lines())
                        .containsExactly(
                                "received 9007199254740992: INTERNAL_ERROR 500",
                                "sent 9007199254740992: VALIDATION_ERROR 422",
                                "sent 9007199254740991: 9007199254740991"));
        return DynamicContainer.dynamicContainer(driver.language(), Stream.concat(each, Stream.of(none, refused)));
    }

    private static Run run(Driver driver) throws Exception {
        MizanIr contract = FunctionRegistry.discover(RoundTripServer.class.getClassLoader())
                .contract();
        Workshop workshop = new Workshop(driver.language(), contract);
        Program program = driver.build(workshop);
        try (ConfigurableApplicationContext server = SpringApplication.run(
                RoundTripServer.class,
                "--server.port=0",
                "--server.address=127.0.0.1",
                "--spring.main.banner-mode=off",
                "--logging.level.root=off")) {
            String port = server.getEnvironment().getProperty("local.server.port");
            String baseUrl = "http://127.0.0.1:" + port + "/api/mizan";
            return new Run(server.getBean(Ledger.class), workshop.run(workshop.sources(), program, baseUrl));
        }
    }

    private static Stream<String> kinds() {
        return Stream.of(Samples.class, ExactSamples.class)
                .flatMap(samples -> Stream.of(samples.getRecordComponents()))
                .map(RecordComponent::getName);
    }

    @Test
    void ledger_seesEveryDifference() {
        Ledger ledger = new Ledger();
        ledger.compare(new ExactSamples(List.of(1L, 2L)), new ExactSamples(List.of(1L, 3L)));
        ledger.compare(new ExactSamples(List.of(1L)), new ExactSamples(List.of()));
        assertThat(ledger.compared()).containsExactlyEntriesOf(java.util.Map.of("exactLongs", 2));
        assertThat(ledger.differences())
                .containsExactly("exactLongs: 3 (expected: 2)", "exactLongs: 0 values (expected: 1)");
    }
}
