package dev.mizan.codegen.stage2;

import dev.mizan.codegen.typescript.TypeScriptIdentifier;

/**
 * An imported name.
 *
 * @param name the name
 * @param type whether it is only a type
 */
public record ImportView(TypeScriptIdentifier name, boolean type) {}
