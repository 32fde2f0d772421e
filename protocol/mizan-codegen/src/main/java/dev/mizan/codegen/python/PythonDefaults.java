package dev.mizan.codegen.python;

import dev.mizan.codegen.CodegenException;
import dev.mizan.codegen.contract.Literals;
import dev.mizan.ir.Literal;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import dev.mizan.ir.TypeDef;
import java.util.List;

/** The defaults of fields as Python expressions. */
final class PythonDefaults {

    private final PythonContract contract;

    PythonDefaults(PythonContract contract) {
        this.contract = contract;
    }

    /**
     * The default of a field of a dataclass.
     *
     * @param where what has the default, as the start of a sentence
     */
    PythonExpression of(Literal value, ShapeDef shape, String where) {
        if (value instanceof Literal.Null) {
            return PythonExpression.of("None");
        }
        return switch (shape.shape()) {
            case Shape.PrimitiveShape primitive -> scalar(value, primitive);
            case Shape.OptionalShape optional -> of(value, optional.value(), where);
            case Shape.RefShape ref -> named(value, ref.name(), where);
            case Shape.ListShape ignored
            when text(value).equals("[]") -> PythonExpression.of("dataclasses.field(default_factory=list)");
            case Shape.MapShape ignored
            when text(value).equals("{}") -> PythonExpression.of("dataclasses.field(default_factory=dict)");
            default -> throw refused(value, where);
        };
    }

    private PythonExpression named(Literal value, String name, String where) {
        return switch (contract.seen().type(name).orElseThrow()) {
            case TypeDef.AliasDef alias -> of(value, alias.shape(), where);
            case TypeDef.EnumDef enumeration -> {
                int index = enumeration.values().indexOf(text(value));
                if (index < 0) {
                    throw refused(value, where);
                }
                yield PythonExpression.of(contract.type(name) + "."
                        + PythonNames.constants(enumeration.values()).get(index));
            }
            case TypeDef.StructDef ignored -> throw refused(value, where);
        };
    }

    private static PythonExpression scalar(Literal value, Shape.PrimitiveShape shape) {
        return switch (value) {
            case Literal.Bool bool -> PythonExpression.of(bool.value() ? "True" : "False");
            case Literal.Decimal decimal ->
                PythonExpression.of(Double.toString(decimal.value()).toLowerCase(java.util.Locale.ROOT));
            case Literal.Whole whole -> PythonExpression.of(whole.value().toString());
            case Literal.Text text -> text(text.value(), shape);
            case Literal.Null ignored -> PythonExpression.of("None");
        };
    }

    private static PythonExpression text(String value, Shape.PrimitiveShape shape) {
        PythonString literal = new PythonString(value);
        Shape.Format format = shape.format().orElse(Shape.Format.URI);
        return switch (format) {
            case URI -> PythonExpression.of(literal.toString());
            case DECIMAL -> PythonExpression.of("Decimal(" + literal + ")", PythonImport.DECIMAL);
            case UUID -> PythonExpression.of("UUID(" + literal + ")", PythonImport.UUID);
            case INT64, BIGINT -> PythonExpression.of("int(" + literal + ")");
            case DATE, TIME, DATE_TIME, DURATION, BYTES ->
                PythonExpression.of(
                        "wire." + PythonContract.scalar(shape) + ".read(" + literal + ")", PythonImport.WIRE);
        };
    }

    private static String text(Literal value) {
        return value instanceof Literal.Text text ? text.value() : "";
    }

    private static CodegenException refused(Literal value, String where) {
        return new CodegenException(List.of(where + " has the default " + Literals.text(value)
                + ", which the Python target cannot write (expected: a scalar, an enum's value, [] or {})."));
    }
}
