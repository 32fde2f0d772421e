package dev.mizan.codegen.typescript;

import java.util.Optional;

/**
 * A declared name with its comment.
 *
 * @param doc the comment
 * @param name the name
 */
public record NameView(Optional<TypeScriptDoc> doc, TypeScriptIdentifier name) {

    /** A name that a sentence of ours explains. */
    public static NameView of(TypeScriptIdentifier name, String sentence) {
        return new NameView(TypeScriptDoc.at(0).sentence(sentence).build(), name);
    }
}
