package dev.mizan.helidon;

import dev.mizan.runtime.spi.FailureMapping;
import io.helidon.http.HttpException;
import java.util.OptionalInt;

/** The exceptions with which Helidon says what a caller is to be told: {@code NotFoundException} and its like. */
final class HelidonFailures implements FailureMapping {

    @Override
    public OptionalInt status(Throwable failure) {
        return failure instanceof HttpException http
                ? OptionalInt.of(http.status().code())
                : OptionalInt.empty();
    }
}
