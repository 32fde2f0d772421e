package dev.mizan.codegen.java;

import java.util.Optional;
import java.util.stream.Stream;

/** A type, and how its values travel. */
sealed interface JavaType extends JavaCode {

    /** The type where an object is needed: {@code Integer} for {@code int}. */
    default String boxed() {
        return toString();
    }

    /** The expression of its codec. */
    JavaCodec codec();

    /** What a file that mentions the type imports. */
    Stream<JavaImport> imports();

    /** Whether it may be {@code null}. */
    default boolean nullable() {
        return this instanceof Wrapped wrapped && wrapped.wrapper() == Wrapper.NULLABLE;
    }

    /** This type or {@code null}. */
    default JavaType orNull() {
        return nullable() ? this : new Wrapped(Wrapper.NULLABLE, this);
    }

    /** The type where an object is needed, as a piece of code. */
    default JavaType asObject() {
        return new Boxed(this);
    }

    /**
     * A type where an object is needed.
     *
     * @param type the type
     */
    record Boxed(JavaType type) implements JavaType {
        @Override
        public JavaCodec codec() {
            return type.codec();
        }

        @Override
        public Stream<JavaImport> imports() {
            return type.imports();
        }

        @Override
        public String toString() {
            return type.boxed();
        }
    }

    /** A type that the language or the runtime library has. */
    enum Known implements JavaType {
        BIG_INTEGER("java.math.BigInteger"),
        BOOLEAN("boolean", "Boolean", "BOOLEAN"),
        BYTES("dev.mizan.client.Bytes"),
        DATE("java.time.LocalDate"),
        DATE_TIME("dev.mizan.client.DateTime"),
        DECIMAL("java.math.BigDecimal"),
        DOUBLE("double", "Double", "DOUBLE"),
        DURATION("java.time.Duration"),
        INT("int", "Integer", "INT"),
        JSON("dev.mizan.client.JsonValue"),
        LONG("long", "Long", "LONG"),
        LONG_TEXT("long", "Long", "LONG_TEXT"),
        NOTHING("@Nullable Void", "@Nullable Void", "NOTHING", Optional.of(Wrapper.NULLABLE.imported)),
        STRING("String", "String", "STRING"),
        TIME("java.time.LocalTime"),
        URI("java.net.URI"),
        UUID("java.util.UUID");

        private final String word;
        private final String boxed;
        private final String codec;
        private final Optional<JavaImport> imported;

        Known(String word, String boxed, String codec) {
            this(word, boxed, codec, Optional.empty());
        }

        Known(String word, String boxed, String codec, Optional<JavaImport> imported) {
            this.word = word;
            this.boxed = boxed;
            this.codec = codec;
            this.imported = imported;
        }

        Known(String imported) {
            this.word = imported.substring(imported.lastIndexOf('.') + 1);
            this.boxed = word;
            this.codec = name();
            this.imported = Optional.of(new JavaImport(imported));
        }

        static boolean isName(String name) {
            return Stream.of(values()).anyMatch(known -> known.word.equals(name));
        }

        @Override
        public String boxed() {
            return boxed;
        }

        @Override
        public JavaCodec codec() {
            return new JavaCodec("Codecs." + codec);
        }

        @Override
        public Stream<JavaImport> imports() {
            return imported.stream();
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /** A type of the contract. */
    record Named(JavaIdentifier name) implements JavaType {
        @Override
        public JavaCodec codec() {
            return new JavaCodec(name + ".CODEC");
        }

        @Override
        public Stream<JavaImport> imports() {
            return Stream.empty();
        }

        @Override
        public String toString() {
            return name.toString();
        }
    }

    /** What can stand around a type. */
    enum Wrapper {
        LIST("List<", ">", "Codecs.list(", "java.util.List"),
        MAP("Map<String, ", ">", "Codecs.map(", "java.util.Map"),
        NULLABLE("@Nullable ", "", "Codecs.nullable(", "org.jspecify.annotations.Nullable"),
        OPTIONAL("Optional<", ">", "Codecs.optional(", "java.util.Optional");

        private final String opening;
        private final String closing;
        private final String codec;
        private final JavaImport imported;

        Wrapper(String opening, String closing, String codec, String imported) {
            this.opening = opening;
            this.closing = closing;
            this.codec = codec;
            this.imported = new JavaImport(imported);
        }
    }

    /** A type with another one inside. */
    record Wrapped(Wrapper wrapper, JavaType inner) implements JavaType {
        @Override
        public JavaCodec codec() {
            return new JavaCodec(wrapper.codec + inner.codec() + ")");
        }

        @Override
        public Stream<JavaImport> imports() {
            return Stream.concat(Stream.of(wrapper.imported), inner.imports());
        }

        @Override
        public String toString() {
            return wrapper.opening + inner.boxed() + wrapper.closing;
        }
    }
}
