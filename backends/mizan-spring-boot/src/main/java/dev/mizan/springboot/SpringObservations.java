package dev.mizan.springboot;

import dev.mizan.runtime.spi.Observations;
import io.micrometer.observation.Observation;
import io.micrometer.observation.ObservationRegistry;

/**
 * Hands what the core does to Micrometer, which makes timers and spans of it: {@code mizan.call} with the key
 * {@code function}, {@code mizan.context} with the key {@code context}, both with the {@code status} of the answer.
 */
record SpringObservations(ObservationRegistry registry) implements Observations {

    @Override
    public Observed begin(Kind kind, String name) {
        Observation observation = switch (kind) {
            case CALL -> observation("mizan.call", "function", name);
            case CONTEXT -> observation("mizan.context", "context", name);
        };
        Observation.Scope scope = observation.start().openScope();
        return status -> {
            scope.close();
            observation
                    .lowCardinalityKeyValue("status", Integer.toString(status))
                    .stop();
        };
    }

    private Observation observation(String what, String key, String name) {
        return Observation.createNotStarted(what, registry)
                .contextualName(what + " " + name)
                .lowCardinalityKeyValue(key, name);
    }
}
