package dev.mizan.codegen.typescript;

import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A type expression. */
public sealed interface TypeScriptType extends TypeScriptCode {

    /** The names from {@code types.ts} that the expression mentions. */
    Stream<TypeScriptIdentifier> references();

    /** This type or {@code null}. */
    default TypeScriptType orNull() {
        boolean nullable = this == Keyword.NULL
                || this == Keyword.UNKNOWN
                || (this instanceof OneOf one && one.members().contains(Keyword.NULL));
        return nullable ? this : new OneOf(List.of(this, Keyword.NULL));
    }

    /** A type that has a word of its own. */
    enum Keyword implements TypeScriptType {
        BOOLEAN("boolean"),
        BLOB("Blob"),
        EMPTY_OBJECT("Record<string, never>"),
        NEVER("never"),
        NULL("null"),
        NUMBER("number"),
        STRING("string"),
        UNKNOWN("unknown"),
        VOID("void");

        private final String word;

        Keyword(String word) {
            this.word = word;
        }

        @Override
        public Stream<TypeScriptIdentifier> references() {
            return Stream.empty();
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** A declared type by name. */
    record Named(TypeScriptIdentifier name) implements TypeScriptType {
        @Override
        public Stream<TypeScriptIdentifier> references() {
            return Stream.of(name);
        }

        @Override
        public String toString() {
            return name.toString();
        }
    }

    /** A string literal as a type. */
    record Literal(TypeScriptString value) implements TypeScriptType {
        @Override
        public Stream<TypeScriptIdentifier> references() {
            return Stream.empty();
        }

        @Override
        public String toString() {
            return value.toString();
        }
    }

    /** A list; {@code constant} where nobody changes it, so that a caller may pass one of his own that is. */
    record ListOf(TypeScriptType element, boolean constant) implements TypeScriptType {
        @Override
        public Stream<TypeScriptIdentifier> references() {
            return element.references();
        }

        @Override
        public String toString() {
            boolean ambiguous = element instanceof OneOf
                    || element instanceof Tagged
                    || (element instanceof ListOf list && list.constant());
            return (constant ? "readonly " : "") + (ambiguous ? "(" + element + ")" : element) + "[]";
        }
    }

    /** An object with any keys. */
    record MapOf(TypeScriptType value) implements TypeScriptType {
        @Override
        public Stream<TypeScriptIdentifier> references() {
            return value.references();
        }

        @Override
        public String toString() {
            return "Record<string, " + value + ">";
        }
    }

    /** One of several. */
    record OneOf(List<TypeScriptType> members) implements TypeScriptType {
        public OneOf {
            members = List.copyOf(members);
        }

        @Override
        public Stream<TypeScriptIdentifier> references() {
            return members.stream().flatMap(TypeScriptType::references);
        }

        @Override
        public String toString() {
            return members.isEmpty()
                    ? "never"
                    : members.stream().map(TypeScriptType::toString).collect(Collectors.joining(" | "));
        }
    }

    /** A struct that carries the tag of its case; the struct is left out when it has no fields. */
    record Tagged(TypeScriptKey discriminator, TypeScriptString tag, Optional<TypeScriptType> struct)
            implements TypeScriptType {
        @Override
        public Stream<TypeScriptIdentifier> references() {
            return struct.stream().flatMap(TypeScriptType::references);
        }

        @Override
        public String toString() {
            String marker = "{ " + discriminator + ": " + tag + " }";
            return struct.map(type -> "(" + marker + " & " + type + ")").orElse(marker);
        }
    }
}
