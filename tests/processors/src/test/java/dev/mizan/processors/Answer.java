package dev.mizan.processors;

import dev.mizan.runtime.json.Decoding;
import dev.mizan.runtime.json.JsonCodec;
import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.spi.FunctionBinding;
import dev.mizan.runtime.spi.FunctionSource;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;

/** Calls a function of compiled classes through its generated binding. */
final class Answer {

    private Answer() {}

    /** The result as JSON. */
    static String of(Path classes, String owner, String function, String arguments) throws Throwable {
        URL[] path = {classes.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(path, Answer.class.getClassLoader())) {
            Class<?> type = loader.loadClass(owner + "Mizan");
            FunctionSource source = (FunctionSource) type.getConstructor().newInstance();
            FunctionBinding<?, ?, ?> binding = source.functions().stream()
                    .filter(each -> each.name().equals(function))
                    .findFirst()
                    .orElseThrow();
            return call(binding, loader.loadClass(owner).getConstructor().newInstance(), arguments);
        }
    }

    private static <B, A extends Record, R> String call(FunctionBinding<B, A, R> binding, Object owner, String json)
            throws Throwable {
        Decoding in = new Decoding("args");
        A arguments = in.decode(JsonReader.read(json), binding.arguments());
        if (in.failed()) {
            return in.violations().toString();
        }
        FunctionBinding.Result.Value<R> result = (FunctionBinding.Result.Value<R>) binding.result();
        JsonCodec<R> codec = result.codec();
        R returned = binding.invoker().invoke(binding.owner().cast(owner), arguments, new NothingToInject());
        return new String(JsonWriter.bytes(out -> codec.encode(returned, out)), StandardCharsets.UTF_8);
    }

    private static final class NothingToInject implements FunctionBinding.Injectables {
        @Override
        public <T> T get(Class<T> type) {
            throw new IllegalStateException(type.getName());
        }
    }
}
