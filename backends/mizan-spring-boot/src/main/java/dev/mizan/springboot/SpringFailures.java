package dev.mizan.springboot;

import dev.mizan.runtime.spi.FailureMapping;
import java.util.List;
import java.util.OptionalInt;
import org.springframework.web.ErrorResponse;

/** The exceptions with which Spring says what a caller is to be told: {@code ResponseStatusException} and its like. */
final class SpringFailures implements FailureMapping {

    @Override
    public OptionalInt status(Throwable failure) {
        return failure instanceof ErrorResponse response
                ? OptionalInt.of(response.getStatusCode().value())
                : OptionalInt.empty();
    }

    /** What the first of {@code mappings} says that knows a failure. */
    static FailureMapping firstOf(List<FailureMapping> mappings) {
        return new FailureMapping() {
            @Override
            public OptionalInt status(Throwable failure) {
                return mappings.stream()
                        .map(mapping -> mapping.status(failure))
                        .filter(OptionalInt::isPresent)
                        .findFirst()
                        .orElse(OptionalInt.empty());
            }

            @Override
            public boolean refusedBefore(Throwable failure, Object owner) {
                return mappings.stream().anyMatch(mapping -> mapping.refusedBefore(failure, owner));
            }
        };
    }
}
