package dev.mizan.processor.model;

import java.util.List;

/**
 * A type where it is used: for a parameter, a member, an element or a result.
 *
 * @param kind what it is
 * @param nullable whether {@code null} is one of its values
 * @param primitive whether it is one of Java's primitive types
 * @param constraints the Jakarta constraints on it
 * @param cascaded whether constraints inside it are checked too ({@code @Valid})
 */
public record Use(Kind kind, boolean nullable, boolean primitive, List<Constraint> constraints, boolean cascaded) {

    public Use {
        constraints = List.copyOf(constraints);
    }

    /** A use of {@code kind} without anything said about it. */
    public static Use of(Kind kind) {
        return new Use(kind, false, false, List.of(), false);
    }

    /** The same use that may be {@code null} too. */
    public Use orNull() {
        return new Use(kind, true, primitive, constraints, cascaded);
    }

    /** Whether the caller may leave it out: {@code null} or empty stands for it. */
    public boolean optional() {
        return nullable || kind instanceof Maybe;
    }

    /** Whether Jakarta Validation has anything to check here. */
    public boolean constrained() {
        boolean inside = switch (kind) {
            case Sequence sequence -> sequence.element().constrained();
            case Dictionary dictionary -> dictionary.value().constrained();
            case Maybe maybe -> maybe.value().constrained();
            case Scalar scalar -> false;
            case Named named -> false;
            case Anything anything -> false;
            case Broken broken -> false;
        };
        return inside || cascaded || !constraints.isEmpty();
    }

    /** What a used type is. */
    public sealed interface Kind {}

    /** A scalar. */
    public record Scalar(ScalarType type) implements Kind {}

    /** A type of the application, by the key of its {@link TypeModel}. */
    public record Named(String key) implements Kind {}

    /** A collection. */
    public record Sequence(Container container, Use element) implements Kind {}

    /** A map with string keys. */
    public record Dictionary(Use value) implements Kind {}

    /** An {@code Optional}. */
    public record Maybe(Use value) implements Kind {}

    /** The run time's {@code JsonValue}: any JSON. */
    public record Anything() implements Kind {}

    /** Something that was reported and cannot be used. */
    public record Broken() implements Kind {}
}
