package dev.mizan.codegen.java;

import dev.mizan.codegen.contract.Words;
import java.util.Set;
import javax.lang.model.SourceVersion;

/**
 * A name that may be declared.
 *
 * @param text the name
 */
record JavaIdentifier(String text) implements JavaCode {

    /** What every object has, and what a record's component may therefore not be called; and what makes one. */
    private static final Set<String> OBJECT =
            Set.of("clone", "finalize", "getClass", "hashCode", "notify", "notifyAll", "of", "toString", "wait");

    /** Names of types that emitted files use or import, and that may not be types. */
    private static final Set<String> TYPES = Set.of(
            "Boolean",
            "Class",
            "Codec",
            "Codecs",
            "CompletableFuture",
            "Deprecated",
            "Double",
            "Enum",
            "Fields",
            "Integer",
            "JsonObject",
            "JsonValue",
            "List",
            "Long",
            "Map",
            "Mizan",
            "MizanException",
            "NullMarked",
            "Nullable",
            "Object",
            "Optional",
            "Override",
            "Record",
            "String",
            "SuppressWarnings",
            "Void",
            "permits",
            "record",
            "sealed",
            "var",
            "yield");

    /** {@code userProfile}: a method, component or param. */
    static JavaIdentifier member(String name) {
        return memberNamed(Words.of(name).camel());
    }

    /** The method, component or param of that name, escaped. */
    static JavaIdentifier memberNamed(String name) {
        boolean taken = OBJECT.contains(name) || isReserved(name);
        return new JavaIdentifier(taken ? name + "_" : name);
    }

    /** {@code UserProfile}: a class. */
    static JavaIdentifier type(String name) {
        String pascal = Words.of(name).pascal();
        boolean taken = TYPES.contains(pascal) || JavaType.Known.isName(pascal) || isReserved(pascal);
        return new JavaIdentifier(taken ? pascal + "_" : pascal);
    }

    /** {@code ON_LEAVE}: the constant of an enum. */
    static JavaIdentifier constant(String upperSnake) {
        return new JavaIdentifier(isReserved(upperSnake) ? upperSnake + "_" : upperSnake);
    }

    private static boolean isReserved(String name) {
        return name.equals("_") || SourceVersion.isKeyword(name, SourceVersion.RELEASE_21);
    }

    @Override
    public String toString() {
        return text;
    }
}
