package dev.mizan.codegen.typescript;

/**
 * The name of a property in a type: bare where that is allowed, else quoted.
 *
 * @param name the name on the wire
 */
public record TypeScriptKey(String name) implements TypeScriptCode {

    @Override
    public String toString() {
        return TypeScriptIdentifier.isName(name) ? name : new TypeScriptString(name).toString();
    }
}
