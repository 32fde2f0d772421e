package dev.mizan.runtime.dispatch;

import dev.mizan.annotations.Guard;
import dev.mizan.runtime.invalidation.Effects;
import dev.mizan.runtime.json.JsonCodec;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonNull;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.json.NullSearch;
import dev.mizan.runtime.json.UnencodableException;
import dev.mizan.runtime.spi.FunctionBinding.Parameter;
import dev.mizan.runtime.spi.FunctionBinding.Result;
import java.util.Map;
import java.util.concurrent.CompletionException;
import java.util.concurrent.CompletionStage;
import java.util.concurrent.ExecutionException;
import org.jspecify.annotations.Nullable;

/** A function with decoded arguments, to be run for one caller. */
record PreparedCall<B, A extends Record, R extends @Nullable Object>(
        CompiledFunction<B, A, R> function, A arguments, CallScope scope) {

    String name() {
        return function.name();
    }

    /** The instance with the function. */
    Object owner() {
        return java.util.Objects.requireNonNull(function.owner());
    }

    /** Asks the function's guard. */
    void requireGuard(Failures failures) throws Refusal {
        Guard guard = function.guard();
        if (guard != null
                && !failures.before(
                        name(),
                        scope.caller(),
                        () -> guard.allows(scope.caller(), new GuardArguments<>(function.binding(), arguments)))) {
            throw Access.denied(scope.caller());
        }
    }

    /** The argument at {@code index} as it was decoded, {@code null} if it has no value. */
    JsonValue argument(int index) {
        return json(function.binding().parameters().get(index));
    }

    private <T extends @Nullable Object> JsonValue json(Parameter<A, T> parameter) {
        T value = parameter.accessor().apply(arguments);
        return value == null ? JsonNull.NULL : parameter.codec().toJson(value);
    }

    /** What the call will make stale, {@code null} for a read. */
    @Nullable
    Effects effects() {
        return function.mutation() == null ? null : function.mutation().effects(arguments);
    }

    /** Adds the values of all params that are not {@code null} to {@code values}, as an invalidation writes them. */
    void collectParams(Map<String, JsonValue> values) {
        for (Parameter<A, ?> parameter : function.binding().parameters()) {
            JsonValue value = parameter.json(arguments);
            if (value != JsonNull.NULL) {
                values.put(parameter.wireName(), value);
            }
        }
    }

    /** Runs the function; what comes back writes its result. */
    JsonWriter.Content run() throws Throwable {
        R returned = function.binding().invoker().invoke(function.owner(), arguments, scope);
        return switch (function.binding().result()) {
            case Result.Value<R> value -> encoded(value.codec(), returned);
            case Result.Stage<?> stage -> awaited(stage, returned);
            case Result.Nothing nothing -> JsonWriter::nothing;
            case Result.View<R> view -> throw new IllegalStateException(name() + ": a view has no JSON");
        };
    }

    /** Runs a view function; what comes back is the framework's own response. */
    Object runView() throws Throwable {
        R returned = function.binding().invoker().invoke(function.owner(), arguments, scope);
        if (returned == null) {
            throw new IllegalStateException(name() + ": returned null (expected: a response)");
        }
        return returned;
    }

    /** The result type of a stage says what is in the stage that was returned. */
    @SuppressWarnings("unchecked")
    private <T extends @Nullable Object> JsonWriter.Content awaited(Result.Stage<T> stage, @Nullable Object returned)
            throws Throwable {
        if (returned == null) {
            throw new IllegalStateException(name() + ": returned null (expected: a stage)");
        }
        return encoded(stage.codec(), await((CompletionStage<T>) returned));
    }

    private static <T extends @Nullable Object> T await(CompletionStage<T> stage) throws Throwable {
        try {
            return stage.toCompletableFuture().get();
        } catch (ExecutionException failed) {
            Throwable cause = failed.getCause();
            while (cause instanceof CompletionException && cause.getCause() != null) {
                cause = cause.getCause();
            }
            throw cause == null ? failed : cause;
        }
    }

    private <T extends @Nullable Object> JsonWriter.Content encoded(JsonCodec<T> codec, T value) {
        if (value == null && !codec.acceptsNull()) {
            throw new UnencodableException(name() + ": returned null (expected: a value, as the contract says)");
        }
        return out -> {
            try {
                codec.encode(value, out);
            } catch (NullPointerException thrown) {
                throw new NullSearch(name(), thrown).result(codec, value).found();
            }
        };
    }
}
