package dev.mizan.ir;

import java.util.Optional;

/**
 * A field of a struct.
 *
 * @param name the wire name
 * @param required whether a writer must send it: neither optional nor with a default
 * @param defaultValue what the server takes when it is left out
 * @param doc the Javadoc's text
 * @param deprecated why it is deprecated
 * @param shape what it holds
 */
public record FieldDef(
        String name,
        boolean required,
        Optional<Literal> defaultValue,
        Optional<String> doc,
        Optional<String> deprecated,
        ShapeDef shape) {}
