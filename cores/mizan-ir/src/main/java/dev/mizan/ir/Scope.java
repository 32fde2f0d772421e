package dev.mizan.ir;

import java.util.List;
import java.util.Optional;

/** Which arguments narrow a target to an instance. */
final class Scope {

    private Scope() {}

    /** The names, sorted, of those {@code input} params that equal a param of the context by name and type. */
    static List<String> of(List<ParamDef> input, ContextDef context) {
        return input.stream()
                .filter(param -> fault(param.name(), input, context).isEmpty())
                .map(ParamDef::name)
                .sorted(CodePoints.ORDER)
                .toList();
    }

    /** Why the param cannot narrow the context; a nullable argument may, it is left out where it is null. */
    static Optional<String> fault(String name, List<ParamDef> input, ContextDef context) {
        Optional<ShapeDef> argument = input.stream()
                .filter(param -> param.name().equals(name))
                .map(ParamDef::shape)
                .findFirst();
        Optional<ShapeDef> wanted = context.params().stream()
                .filter(param -> param.name().equals(name))
                .map(ContextDef.ContextParamDef::shape)
                .findFirst();
        if (argument.isEmpty()) {
            return Optional.of("the function has no such argument");
        }
        if (wanted.isEmpty()) {
            return Optional.of("the context has no such param");
        }
        ShapeDef given = Shapes.present(argument.get());
        ShapeDef expected = Shapes.present(wanted.get());
        return Shapes.sameType(given, expected)
                ? Optional.empty()
                : Optional.of("the argument is " + Shapes.describe(given) + " and the context's param "
                        + Shapes.describe(expected));
    }

    static void check(Sourced<FunctionDef> function, List<String> params, ContextDef context, Findings findings) {
        for (String param : params) {
            fault(param, function.def().input(), context)
                    .ifPresent(fault -> findings.add(
                            Rule.BAD_SCOPE,
                            new Finding.ParamSubject(function.def().name(), param),
                            function.source(),
                            "\"" + function.def().name() + "\" narrows the context \"" + context.name() + "\" by \""
                                    + param + "\", but " + fault + ". Compile its class again."));
        }
    }
}
