package dev.mizan.codegen.typescript;

/**
 * The access to a property, from its dot or bracket on.
 *
 * @param name the property's name
 */
public record TypeScriptAccess(String name) implements TypeScriptCode {

    @Override
    public String toString() {
        return TypeScriptIdentifier.isName(name) ? "." + name : "[" + new TypeScriptString(name) + "]";
    }
}
