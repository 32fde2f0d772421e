package dev.mizan.ir;

import java.util.Optional;

/**
 * A param of a function or channel.
 *
 * @param name the wire name
 * @param required whether the caller must send it
 * @param defaultValue what the server takes when it is left out
 * @param doc the text of its {@code @param} tag
 * @param shape what it holds
 */
public record ParamDef(
        String name, boolean required, Optional<Literal> defaultValue, Optional<String> doc, ShapeDef shape) {}
