package dev.mizan.codegen.rust;

/** A type expression. */
sealed interface RustType extends RustCode {

    /** Whether a value can be made from several others, so that constructors take whatever turns into it. */
    default boolean convertible() {
        return false;
    }

    /** This type or nothing. */
    default RustType orNone() {
        return this instanceof Wrapped(Wrapper wrapper, RustType ignored) && wrapper == Wrapper.OPTION
                ? this
                : new Wrapped(Wrapper.OPTION, this);
    }

    /** Whether the expression mentions a type of another module of the crate. */
    static boolean usesTypes(RustType type) {
        return switch (type) {
            case Known ignored -> false;
            case Named named -> named.module();
            case Wrapped wrapped -> usesTypes(wrapped.inner());
        };
    }

    /** A type that the runtime library or the language has a word for. */
    enum Known implements RustType {
        BIG_INTEGER("mizan_client::BigInteger", true),
        BOOL("bool", false),
        BYTES("mizan_client::Bytes", true),
        DATE("mizan_client::Date", true),
        DATE_TIME("mizan_client::DateTime", true),
        DECIMAL("mizan_client::Decimal", true),
        DURATION("mizan_client::Duration", true),
        F64("f64", false),
        I32("i32", false),
        I64("i64", false),
        INT64("mizan_client::Int64", true),
        STRING("String", true),
        TIME("mizan_client::Time", true),
        UNIT("()", false),
        URI("mizan_client::Uri", true),
        UUID("mizan_client::Uuid", true),
        VALUE("mizan_client::Value", false);

        private final String word;
        private final boolean convertible;

        Known(String word, boolean convertible) {
            this.word = word;
            this.convertible = convertible;
        }

        @Override
        public boolean convertible() {
            return convertible;
        }

        @Override
        public String toString() {
            return word;
        }
    }

    /**
     * A type of the contract.
     *
     * @param module whether it is declared in another module of the crate
     * @param name its name there
     */
    record Named(boolean module, RustIdentifier name) implements RustType {
        @Override
        public String toString() {
            return module ? "types::" + name : name.toString();
        }
    }

    /** What can stand around a type. */
    enum Wrapper {
        BOX("Box<"),
        LIST("Vec<"),
        MAP("std::collections::BTreeMap<String, "),
        OPTION("Option<");

        private final String opening;

        Wrapper(String opening) {
            this.opening = opening;
        }
    }

    /** A type with another one inside. */
    record Wrapped(Wrapper wrapper, RustType inner) implements RustType {
        @Override
        public String toString() {
            return wrapper.opening + inner + ">";
        }
    }
}
