package dev.mizan.codegen.typescript;

/**
 * The name of a property in an object literal, where {@code __proto__} would set the prototype.
 *
 * @param name the name on the wire
 */
public record TypeScriptObjectKey(String name) implements TypeScriptCode {

    @Override
    public String toString() {
        return name.equals("__proto__") ? "[\"__proto__\"]" : new TypeScriptKey(name).toString();
    }
}
