package dev.mizan.codegen.python;

import dev.mizan.codegen.contract.Literals;
import dev.mizan.codegen.typescript.ShapeDocs;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.Literal;
import dev.mizan.ir.ParamDef;
import dev.mizan.ir.Shape;
import dev.mizan.ir.ShapeDef;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A parameter: of a method, and of the function that writes it. */
record ParamView(
        PythonIdentifier name,
        PythonType type,
        Optional<PythonExpression> initial,
        PythonString wire,
        PythonIdentifier put,
        PythonExpression codec,
        Optional<PythonDocLine> doc) {

    static List<ParamView> of(FunctionDef function, PythonContract contract) {
        List<PythonIdentifier> names =
                PythonNames.params(function.input().stream().map(ParamDef::name).toList());
        List<ParamView> params = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ParamDef param = function.input().get(i);
            params.add(of(names.get(i), param, contract));
        }
        return params;
    }

    static List<ParamView> of(ContextDef context, PythonContract contract) {
        List<PythonIdentifier> names = PythonNames.params(
                context.params().stream().map(ContextDef.ContextParamDef::name).toList());
        List<ParamView> params = new ArrayList<>();
        for (int i = 0; i < names.size(); i++) {
            ContextDef.ContextParamDef param = context.params().get(i);
            ParamDef same =
                    new ParamDef(param.name(), param.required(), param.defaultValue(), Optional.empty(), param.shape());
            params.add(of(names.get(i), same, contract));
        }
        return params;
    }

    private static ParamView of(PythonIdentifier name, ParamDef param, PythonContract contract) {
        ShapeDef shape = param.shape();
        Put put = Put.of(param.required(), param.defaultValue().isPresent(), true);
        PythonType type = contract.type(shape, "types.");
        return new ParamView(
                name,
                switch (put) {
                    case ALWAYS -> type;
                    case IF_PRESENT -> type.orNone();
                    case IF_GIVEN -> type.orOmitted();
                },
                switch (put) {
                    case ALWAYS -> Optional.empty();
                    case IF_PRESENT -> Optional.of(PythonExpression.of("None"));
                    case IF_GIVEN -> Optional.of(PythonExpression.of("OMITTED"));
                },
                new PythonString(param.name()),
                put.code(),
                contract.codec(put.written(shape), "_wire", "_codecs."),
                doc(param));
    }

    private static Optional<PythonDocLine> doc(ParamDef param) {
        String words = Stream.of(
                        param.doc(),
                        ShapeDocs.constraints(param.shape()),
                        param.defaultValue().map(value -> defaulted(value, param.shape())))
                .flatMap(Optional::stream)
                .map(PythonDoc::escape)
                .collect(Collectors.joining(" "));
        return words.isBlank() ? Optional.empty() : Optional.of(new PythonDocLine(words));
    }

    private static String defaulted(Literal value, ShapeDef shape) {
        boolean quoted = value instanceof Literal.Text
                && shape.shape() instanceof Shape.PrimitiveShape primitive
                && primitive.primitive() == Shape.Primitive.STRING
                && primitive.format().isEmpty();
        String text = Literals.text(value);
        return "Default: `" + (quoted ? new PythonString(text) : text) + "`.";
    }
}
