package dev.mizan.annotations;

import java.util.Optional;

/** The decoded arguments of one call, by the names of the Java parameters. */
public interface Arguments {

    /**
     * The argument {@code name}, empty where the caller left an optional one out.
     *
     * @throws IllegalArgumentException if the function has no such parameter or it is of another type
     */
    <T> Optional<T> find(String name, Class<T> type);

    /**
     * The argument {@code name}.
     *
     * @throws IllegalArgumentException if the function has no such parameter, it is of another type, or it is absent
     */
    default <T> T get(String name, Class<T> type) {
        return find(name, type).orElseThrow(() -> new IllegalArgumentException(name + ": absent (expected: a value)"));
    }
}
