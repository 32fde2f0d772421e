package dev.mizan.processor;

import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.JsonCodec;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.json.MalformedJsonException;
import dev.mizan.runtime.spi.FunctionBinding;
import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.concurrent.CompletionStage;

/** Runs one generated binding: JSON arguments in, JSON result or violations out. */
final class Call {

    private final FunctionBinding<?, ?, ?> function;
    private final Object owner;

    Call(Compiled compiled, String owner, String name) {
        this.function = compiled.function(owner + "Mizan", name);
        try {
            this.owner = compiled.load(owner).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    /** The result as JSON. */
    String result(String arguments) {
        return result(function, arguments);
    }

    private <B, A extends Record, R> String result(FunctionBinding<B, A, R> typed, String arguments) {
        Decoding in = new Decoding("args");
        A decoded = in.decode(json(arguments), typed.arguments());
        if (in.failed()) {
            throw new AssertionError(in.violations().toString());
        }
        R returned;
        try {
            returned = typed.invoker().invoke(typed.owner().cast(owner), decoded, new Injected());
        } catch (Throwable e) {
            throw new AssertionError(e);
        }
        return switch (typed.result()) {
            case FunctionBinding.Result.Value<R> value -> text(value.codec(), returned);
            case FunctionBinding.Result.Stage<?> stage -> stage(stage, returned);
            case FunctionBinding.Result.Nothing nothing -> "null";
            case FunctionBinding.Result.View<?> view -> "view " + returned;
        };
    }

    @SuppressWarnings("unchecked")
    private static <T> String stage(FunctionBinding.Result.Stage<T> stage, Object returned) {
        return text(
                stage.codec(),
                ((CompletionStage<T>) returned).toCompletableFuture().join());
    }

    private static <T> String text(JsonCodec<T> codec, T value) {
        return new String(JsonWriter.bytes(out -> codec.encode(value, out)), StandardCharsets.UTF_8);
    }

    /** What is wrong with the arguments: {@code path code}. */
    List<String> violations(String arguments) {
        Decoding in = new Decoding("args");
        in.decode(json(arguments), function.arguments());
        return in.violations().stream()
                .map(violation -> violation.path() + " " + violation.code())
                .toList();
    }

    private static dev.mizan.runtime.json.JsonValue json(String text) {
        try {
            return JsonReader.read(text.getBytes(StandardCharsets.UTF_8));
        } catch (MalformedJsonException e) {
            throw new AssertionError(e);
        }
    }

    private static final class Injected implements FunctionBinding.Injectables {
        @Override
        public <T> T get(Class<T> type) {
            return type == dev.mizan.annotations.Identity.class
                    ? type.cast(dev.mizan.annotations.Identity.user("ann", java.util.Set.of()))
                    : null;
        }
    }
}
