package dev.mizan.processor.model;

import java.util.Optional;

/**
 * A parameter of a function or a member of a struct.
 *
 * @param javaName the name in Java
 * @param wireName the name on the wire
 * @param use its type
 * @param defaultValue what stands for it when the caller leaves it out
 * @param doc its Javadoc
 * @param deprecated why it is deprecated
 * @param origin where it stands
 */
public record Property(
        String javaName,
        String wireName,
        Use use,
        Optional<DefaultValue> defaultValue,
        Optional<String> doc,
        Optional<String> deprecated,
        Origin origin) {

    /** Whether the caller must send it. */
    public boolean required() {
        return defaultValue.isEmpty() && !use.optional();
    }
}
