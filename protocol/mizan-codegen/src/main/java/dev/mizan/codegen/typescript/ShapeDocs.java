package dev.mizan.codegen.typescript;

import dev.mizan.codegen.contract.Literals;
import dev.mizan.ir.ConstraintDef;
import dev.mizan.ir.Literal;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import java.util.Optional;
import java.util.stream.Collectors;

/** What a type expression cannot say about a shape, in words: formats, constraints and defaults. */
public final class ShapeDocs {

    private ShapeDocs() {}

    /** What the text of the shape means, if it has a format. */
    public static Optional<String> format(ShapeDef shape) {
        return switch (shape.shape()) {
            case Shape.PrimitiveShape primitive -> primitive.format().flatMap(format -> sentence(primitive, format));
            case Shape.ListShape list -> format(list.element());
            case Shape.MapShape map -> format(map.value());
            case Shape.OptionalShape optional -> format(optional.value());
            case Shape.RefShape ignored -> Optional.empty();
            case Shape.AnyJsonShape ignored -> Optional.empty();
            case Shape.UnionShape ignored -> Optional.empty();
            case Shape.UploadShape ignored -> Optional.empty();
        };
    }

    private static Optional<String> sentence(Shape.PrimitiveShape shape, Shape.Format format) {
        return switch (format) {
            // A 64-bit integer that travels as a number is within the range of one: there is nothing to explain.
            case INT64 ->
                shape.primitive() == Shape.Primitive.STRING
                        ? Optional.of("A 64-bit integer as text.")
                        : Optional.empty();
            case DECIMAL -> Optional.of("An exact decimal number as text, such as `12.50`.");
            case BIGINT -> Optional.of("An integer of any size as text.");
            case DATE -> Optional.of("An ISO 8601 date, such as `2026-01-31`.");
            case TIME -> Optional.of("An ISO 8601 time, such as `13:45:00`.");
            case DATE_TIME -> Optional.of("An ISO 8601 date and time, such as `2026-01-31T13:45:00Z`.");
            case DURATION -> Optional.of("An ISO 8601 duration, such as `PT15M`.");
            case UUID -> Optional.of("A UUID.");
            case URI -> Optional.of("A URI.");
            case BYTES -> Optional.of("Bytes in base64.");
        };
    }

    /** The constraints that the server checks, if there are any: {@code Checked by the server: size (max 40).} */
    public static Optional<String> constraints(ShapeDef shape) {
        if (shape.constraints().isEmpty()) {
            return Optional.empty();
        }
        return Optional.of(shape.constraints().stream()
                .map(ShapeDocs::words)
                .collect(Collectors.joining(", ", "Checked by the server: ", ".")));
    }

    private static String words(ConstraintDef constraint) {
        if (constraint.attributes().isEmpty()) {
            return constraint.name();
        }
        return constraint.attributes().entrySet().stream()
                .map(attribute -> attribute.getKey() + " " + Literals.text(attribute.getValue()))
                .collect(Collectors.joining(", ", constraint.name() + " (", ")"));
    }

    /** A default as a TypeScript expression. */
    static String literal(Literal value, ShapeDef shape, TypeScriptContract contract) {
        return value instanceof Literal.Text text && isText(shape, contract)
                ? new TypeScriptString(text.value()).toString()
                : Literals.text(value);
    }

    private static boolean isText(ShapeDef shape, TypeScriptContract contract) {
        return switch (shape.shape()) {
            case Shape.PrimitiveShape primitive -> primitive.primitive() == Shape.Primitive.STRING;
            case Shape.OptionalShape optional -> isText(optional.value(), contract);
            case Shape.RefShape ref ->
                contract.definition(ref.name())
                        .filter(TypeDef.EnumDef.class::isInstance)
                        .isPresent();
            case Shape.ListShape ignored -> false;
            case Shape.MapShape ignored -> false;
            case Shape.AnyJsonShape ignored -> false;
            case Shape.UnionShape ignored -> false;
            case Shape.UploadShape ignored -> false;
        };
    }
}
