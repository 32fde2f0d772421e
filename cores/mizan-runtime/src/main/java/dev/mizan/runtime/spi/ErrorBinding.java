package dev.mizan.runtime.spi;

import dev.mizan.annotations.MizanException;
import dev.mizan.runtime.json.JsonCodec;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How an error of the application travels; generated for each class with an {@code @ErrorCode}.
 *
 * @param type the exception
 * @param code its code
 * @param status its HTTP status
 * @param details writes its details, if it has any
 */
public record ErrorBinding<E extends MizanException>(
        Class<E> type, String code, int status, Optional<Details<E, ?>> details) {

    /** The details of an error: how to read and how to write them. */
    public record Details<E, D>(Function<E, @Nullable D> accessor, JsonCodec<D> codec) {}
}
