package dev.mizan.processor.model;

import com.palantir.javapoet.ClassName;
import com.palantir.javapoet.CodeBlock;
import com.palantir.javapoet.TypeName;
import java.util.List;
import java.util.Optional;

/** A type of the application, with its type arguments in place. */
public sealed interface TypeModel {

    /** What all kinds of types have. */
    Head head();

    /** What {@link Use.Named} refers to it by. */
    default String key() {
        return head().key();
    }

    /**
     * What all kinds of types have.
     *
     * @param key the Java type as text
     * @param name the name in the contract
     * @param java the Java type
     * @param codec the class of its codec
     * @param visible whether other packages see the type, and so its codec
     * @param doc its Javadoc
     * @param deprecated why it is deprecated
     * @param constrained whether a constraint stands on the type itself
     * @param origin where it is declared, or where it is used if that is not in these sources
     */
    record Head(
            String key,
            String name,
            TypeName java,
            ClassName codec,
            boolean visible,
            Optional<String> doc,
            Optional<String> deprecated,
            boolean constrained,
            Origin origin) {}

    /**
     * A record or bean.
     *
     * @param fields in declaration order
     * @param construction how one is made of its fields
     */
    record Struct(Head head, List<Field> fields, Construction construction) implements TypeModel {
        public Struct {
            fields = List.copyOf(fields);
        }
    }

    /**
     * A member of a struct.
     *
     * @param property what it is
     * @param accessor the method that reads it
     * @param setter the method that sets it, where {@link Construction#SETTERS} needs one
     * @param ignored whether it stays in Java and never travels
     */
    record Field(Property property, String accessor, Optional<String> setter, boolean ignored) {}

    /** How a struct is made of its fields. */
    enum Construction {
        /** By a constructor that takes all fields in their order. */
        CONSTRUCTOR,
        /** By a constructor without parameters, then the setters. */
        SETTERS,
        /** Not at all: it is only ever written. */
        NONE
    }

    /**
     * An enum.
     *
     * @param constants the constants in declaration order
     * @param values their wire names in the same order
     */
    record Enumeration(Head head, List<String> constants, List<String> values) implements TypeModel {
        public Enumeration {
            constants = List.copyOf(constants);
            values = List.copyOf(values);
        }
    }

    /**
     * A sealed type.
     *
     * @param discriminator the member that tells the cases apart
     * @param cases sorted by tag
     */
    record Union(Head head, String discriminator, List<Case> cases) implements TypeModel {
        public Union {
            cases = List.copyOf(cases);
        }
    }

    /** One case of a union: its tag and the key of its struct. */
    record Case(String tag, String key, TypeName java) {}

    /**
     * A type that travels as its only value.
     *
     * @param value that value
     * @param wrap the function that makes one, as a method reference
     * @param unwrap the function that takes it apart, as a method reference
     */
    record Wrapper(Head head, Use value, CodeBlock wrap, CodeBlock unwrap) implements TypeModel {}
}
