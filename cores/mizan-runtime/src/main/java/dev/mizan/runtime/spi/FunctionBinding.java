package dev.mizan.runtime.spi;

import dev.mizan.annotations.Guard;
import dev.mizan.runtime.json.JsonCodec;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import org.jspecify.annotations.Nullable;

/**
 * How to run one server function without reflection; generated.
 *
 * @param name the wire name
 * @param owner the class whose instance, taken from the framework's container, has the method
 * @param arguments the codec of the arguments, a record made for the purpose
 * @param constrained whether that record carries Jakarta constraints
 * @param parameters the parameters in declaration order
 * @param guard the guard's class, if the function has one
 * @param invoker calls the method
 * @param result what to do with what the method returns
 * @param <B> the class
 * @param <A> the record of the arguments
 * @param <R> what the method returns, a stage or an {@link Optional} not yet taken apart
 */
public record FunctionBinding<B, A extends Record, R extends @Nullable Object>(
        String name,
        Class<B> owner,
        JsonCodec<A> arguments,
        boolean constrained,
        List<Parameter<A, ?>> parameters,
        Optional<Class<? extends Guard>> guard,
        Invoker<B, A, R> invoker,
        Result<R> result) {

    public FunctionBinding {
        parameters = List.copyOf(parameters);
    }

    /** Calls the method. */
    @FunctionalInterface
    public interface Invoker<B, A, R extends @Nullable Object> {
        /**
         * What the method returns.
         *
         * @param injectables where parameters come from that are not arguments
         * @throws Throwable whatever the method throws
         */
        R invoke(B owner, A arguments, Injectables injectables) throws Throwable;
    }

    /** Where parameters come from that are not arguments: {@code Identity}, {@code Locale}, the framework's request. */
    public interface Injectables {
        /**
         * The present call's {@code type}.
         *
         * @throws IllegalStateException if the adapter has none
         */
        <T> T get(Class<T> type);
    }

    /**
     * One argument.
     *
     * @param javaName the name of the Java parameter
     * @param wireName the name on the wire
     * @param codec its codec
     * @param accessor reads it from the record
     */
    public record Parameter<A, T extends @Nullable Object>(
            String javaName, String wireName, JsonCodec<T> codec, Function<A, T> accessor) {

        /** The value in {@code arguments} as it stands on the wire. */
        public JsonValue json(A arguments) {
            T value = accessor.apply(arguments);
            return value == null ? JsonNull.NULL : codec.toJson(value);
        }
    }

    /** What to do with what the method returns. */
    public sealed interface Result<R extends @Nullable Object> {

        /** A value that is encoded. */
        record Value<R extends @Nullable Object>(JsonCodec<R> codec) implements Result<R> {}

        /** A stage of a value; the calling thread waits for it. */
        record Stage<T extends @Nullable Object>(JsonCodec<T> codec)
                implements Result<java.util.concurrent.CompletionStage<T>> {}

        /** Nothing: {@code void}, whose invoker returns {@code null}. */
        record Nothing() implements Result<@Nullable Object> {}

        /** The framework's own response, passed through as it is. */
        record View<R extends @Nullable Object>() implements Result<R> {}
    }
}
