package dev.mizan.freshness;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.freshness.ProtocolModel.Fault;
import dev.mizan.freshness.ProtocolModel.Outcome;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.CsvSource;
import org.junit.jupiter.params.provider.EnumSource;

class ProtocolModelTest {

    @ParameterizedTest
    @CsvSource({"1, 0", "0, 1"})
    void protocol_holdsInEveryOrderOfItsSteps(int restarts, int evictions) {
        Outcome outcome = ProtocolModel.explore(restarts, evictions);

        System.out.printf(
                "Model of the cache protocol with %d restarts and %d evictions: %,d states explored%n",
                restarts, evictions, outcome.states());
        assertThat(outcome.violation()).isEmpty();
        assertThat(outcome.states()).isGreaterThan(100_000);
    }

    @ParameterizedTest
    @EnumSource
    void protocol_withoutOneOfItsParts_isFoundOut(Fault fault) {
        assertThat(ProtocolModel.explore(1, 0, fault).violation()).isPresent();
    }
}
