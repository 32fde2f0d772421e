package dev.mizan.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.TreeMap;

/** Shapes, types, contexts and documents for tests. */
final class Samples {

    static final ShapeDef INTEGER = ShapeDef.of(Shape.PrimitiveShape.of(Shape.Primitive.INTEGER));
    static final ShapeDef LONG = ShapeDef.of(Shape.PrimitiveShape.of(Shape.Primitive.INTEGER, Shape.Format.INT64));
    static final ShapeDef NUMBER = ShapeDef.of(Shape.PrimitiveShape.of(Shape.Primitive.NUMBER));
    static final ShapeDef BOOLEAN = ShapeDef.of(Shape.PrimitiveShape.of(Shape.Primitive.BOOLEAN));
    static final ShapeDef STRING = ShapeDef.of(Shape.PrimitiveShape.of(Shape.Primitive.STRING));

    private Samples() {}

    static ShapeDef ref(String type) {
        return ShapeDef.of(new Shape.RefShape(type));
    }

    static ShapeDef list(ShapeDef element) {
        return ShapeDef.of(new Shape.ListShape(element));
    }

    static ShapeDef map(ShapeDef value) {
        return ShapeDef.of(new Shape.MapShape(value));
    }

    static ShapeDef optional(ShapeDef value) {
        return ShapeDef.of(new Shape.OptionalShape(value));
    }

    static ShapeDef formatted(Shape.Format format) {
        return ShapeDef.of(Shape.PrimitiveShape.of(Shape.Primitive.STRING, format));
    }

    static ShapeDef constrained(ShapeDef shape, ConstraintDef... constraints) {
        return new ShapeDef(List.of(constraints), shape.shape());
    }

    static ConstraintDef max(String constraint, long max, String... groups) {
        TreeMap<String, Literal> attributes = new TreeMap<>();
        attributes.put("max", Literal.Whole.of(max));
        return new ConstraintDef(constraint, attributes, List.of(groups));
    }

    static FieldDef field(String name, ShapeDef shape) {
        boolean required = !(shape.shape() instanceof Shape.OptionalShape);
        return new FieldDef(name, required, Optional.empty(), Optional.empty(), Optional.empty(), shape);
    }

    static FieldDef field(String name, ShapeDef shape, Literal defaultValue) {
        return new FieldDef(name, false, Optional.of(defaultValue), Optional.empty(), Optional.empty(), shape);
    }

    static TypeDef struct(String name, FieldDef... fields) {
        return new TypeDef.StructDef(name, Optional.empty(), Optional.empty(), List.of(fields));
    }

    static TypeDef values(String name, String... values) {
        return new TypeDef.EnumDef(name, Optional.empty(), Optional.empty(), List.of(values));
    }

    static TypeDef alias(String name, ShapeDef shape) {
        return new TypeDef.AliasDef(name, Optional.empty(), Optional.empty(), shape);
    }

    /** A context as the processor writes it: the record's components, without members. */
    static ContextDef context(String name, ContextDef.ContextParamDef... params) {
        return new ContextDef(name, Optional.empty(), List.of(), List.of(params), false);
    }

    static ContextDef.ContextParamDef component(String name, ShapeDef shape) {
        return new ContextDef.ContextParamDef(name, false, Optional.empty(), List.of(), shape);
    }

    /** A document of types, functions, contexts, channels, forms and errors in any order. */
    static MizanIr ir(Object... parts) {
        List<TypeDef> types = new ArrayList<>();
        List<FunctionDef> functions = new ArrayList<>();
        List<ContextDef> contexts = new ArrayList<>();
        List<ChannelDef> channels = new ArrayList<>();
        List<FormDef> forms = new ArrayList<>();
        List<ErrorDef> errors = new ArrayList<>();
        for (Object part : parts) {
            switch (part) {
                case TypeDef type -> types.add(type);
                case FunctionBuilder function -> functions.add(function.build());
                case FunctionDef function -> functions.add(function);
                case ContextDef context -> contexts.add(context);
                case ChannelDef channel -> channels.add(channel);
                case FormDef form -> forms.add(form);
                case ErrorDef error -> errors.add(error);
                default -> throw new IllegalArgumentException("no part of a document: " + part);
            }
        }
        return new MizanIr(types, functions, contexts, channels, forms, errors);
    }
}
