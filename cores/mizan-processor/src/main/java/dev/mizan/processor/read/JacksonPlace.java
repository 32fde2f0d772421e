package dev.mizan.processor.read;

import java.util.Set;

/** Where an annotation of Jackson stands, and which of them mean something there. */
enum JacksonPlace {
    /** A record or class with members. */
    TYPE(Vocabulary.JACKSON_NAMING_2, Vocabulary.JACKSON_NAMING_3),
    /** A record that a sealed type permits. */
    CASE(Vocabulary.JACKSON_NAMING_2, Vocabulary.JACKSON_NAMING_3, Vocabulary.JACKSON_TYPE_NAME),
    /** A sealed type. */
    SEALED(Vocabulary.JACKSON_TYPE_INFO, Vocabulary.JACKSON_SUB_TYPES),
    /** A component or property. */
    MEMBER(Vocabulary.JACKSON_PROPERTY, Vocabulary.JACKSON_IGNORE),
    /** A constant of an enum. */
    CONSTANT(Vocabulary.JACKSON_PROPERTY),
    /** A parameter of a function, or a component of a context. */
    PARAMETER(Vocabulary.JACKSON_PROPERTY),
    /** What a single-value type travels as. */
    VALUE(Vocabulary.JACKSON_VALUE),
    /** What makes a type of its members. */
    MEMBERS_CREATOR(Vocabulary.JACKSON_CREATOR),
    /** What makes a single-value type of its value. */
    VALUE_CREATOR(Vocabulary.JACKSON_CREATOR),
    /** A method or field that does not travel, as {@code @JsonIgnore} says. */
    UNSEEN(Vocabulary.JACKSON_IGNORE),
    /** Anywhere else. */
    NOWHERE;

    private final Set<String> honoured;

    JacksonPlace(String... honoured) {
        this.honoured = Set.of(honoured);
    }

    boolean honours(Mirror annotation) {
        return honoured.contains(annotation.name()) && (this != UNSEEN || annotation.flag("value"));
    }
}
