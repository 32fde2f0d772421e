package dev.mizan.runtime.dispatch;

import dev.mizan.annotations.Arguments;
import dev.mizan.runtime.spi.FunctionBinding;
import dev.mizan.runtime.spi.FunctionBinding.Parameter;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;

/** What a guard sees of a call. */
record GuardArguments<A extends Record>(FunctionBinding<?, A, ?> binding, A values) implements Arguments {

    private static final Map<Class<?>, Class<?>> BOXES = Map.of(
            boolean.class, Boolean.class,
            byte.class, Byte.class,
            char.class, Character.class,
            double.class, Double.class,
            float.class, Float.class,
            int.class, Integer.class,
            long.class, Long.class,
            short.class, Short.class);

    @Override
    public <T> Optional<T> find(String name, Class<T> type) {
        for (Parameter<A, ?> parameter : binding.parameters()) {
            if (parameter.javaName().equals(name)) {
                return value(parameter, type);
            }
        }
        throw new IllegalArgumentException(
                name + ": no parameter of " + binding.name() + " (expected: the name of a Java parameter)");
    }

    private <T> Optional<T> value(Parameter<A, ?> parameter, Class<T> asked) {
        Class<T> type = boxed(asked);
        @Nullable Object value = parameter.accessor().apply(values);
        if (value == null || value instanceof Optional<?> optional && optional.isEmpty()) {
            return Optional.empty();
        }
        Object present = value instanceof Optional<?> optional && type != Optional.class ? optional.get() : value;
        if (!type.isInstance(present)) {
            throw new IllegalArgumentException(parameter.javaName() + ": of "
                    + present.getClass().getName() + " (expected: " + type.getName() + ")");
        }
        return Optional.of(type.cast(present));
    }

    /** The class of the objects that are values of {@code type}, which may be a primitive one. */
    @SuppressWarnings("unchecked")
    private static <T> Class<T> boxed(Class<T> type) {
        return (Class<T>) BOXES.getOrDefault(type, type);
    }
}
