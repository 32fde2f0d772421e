package dev.mizan.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Optional;

/** Makes one param of a context of what the members say about it. */
final class ContextParamAssembly {

    private final Sourced<ContextDef> context;
    private final List<Sourced<FunctionDef>> members;
    private final Findings findings;

    ContextParamAssembly(Sourced<ContextDef> context, List<Sourced<FunctionDef>> members, Findings findings) {
        this.context = context;
        this.members = members;
        this.findings = findings;
    }

    private record Declared(Sourced<FunctionDef> by, ParamDef param) {}

    ContextDef.ContextParamDef assemble(ContextDef.ContextParamDef written) {
        List<Declared> declared = declarations(written.name());
        if (declared.isEmpty()) {
            return new ContextDef.ContextParamDef(
                    written.name(), false, written.defaultValue(), List.of(), written.shape());
        }
        Declared first = declared.getFirst();
        if (!Shapes.sameType(
                Shapes.present(written.shape()), Shapes.present(first.param().shape()))) {
            differsFromRecord(written, first);
        }
        for (Declared other : declared.subList(1, declared.size())) {
            compare(first, other);
        }
        boolean required = declared.size() == members.size()
                && declared.stream().allMatch(each -> each.param().required());
        return new ContextDef.ContextParamDef(
                written.name(),
                required,
                first.param().defaultValue(),
                declared.stream().map(each -> each.by().def().name()).toList(),
                shape(declared));
    }

    private List<Declared> declarations(String name) {
        List<Declared> declared = new ArrayList<>();
        for (Sourced<FunctionDef> member : members) {
            member.def().input().stream()
                    .filter(param -> param.name().equals(name))
                    .forEach(param -> declared.add(new Declared(member, param)));
        }
        return declared;
    }

    /** With the constraints where all agree on them, else without. */
    private static ShapeDef shape(List<Declared> declared) {
        ShapeDef first = declared.getFirst().param().shape();
        boolean agreed = declared.stream().allMatch(each -> each.param().shape().equals(first));
        return agreed ? first : Shapes.bare(first);
    }

    private void compare(Declared first, Declared other) {
        if (!Shapes.sameType(first.param().shape(), other.param().shape())) {
            report(
                    Rule.CONTEXT_PARAM_TYPE,
                    other,
                    Shapes.describe(other.param().shape()),
                    first,
                    Shapes.describe(first.param().shape()),
                    "Members of a context must agree on the types of its params.");
        }
        if (!first.param().defaultValue().equals(other.param().defaultValue())) {
            report(
                    Rule.CONTEXT_PARAM_DEFAULT,
                    other,
                    describe(other.param().defaultValue()),
                    first,
                    describe(first.param().defaultValue()),
                    "Members of a context must agree on the defaults of its params.");
        }
    }

    private void report(
            Rule rule, Declared other, String othersWord, Declared first, String firstsWord, String advice) {
        String function = other.by().def().name();
        String param = other.param().name();
        findings.add(
                rule,
                new Finding.ParamSubject(function, param),
                other.by().source(),
                "the param \"" + param + "\" of the context \"" + context.def().name() + "\" is " + othersWord
                        + " in \"" + function + "\" and " + firstsWord + " in \""
                        + first.by().def().name() + "\". " + advice);
    }

    private void differsFromRecord(ContextDef.ContextParamDef written, Declared member) {
        String function = member.by().def().name();
        findings.add(
                Rule.CONTEXT_PARAM_TYPE,
                new Finding.ParamSubject(function, written.name()),
                member.by().source(),
                "the param \"" + written.name() + "\" of the context \""
                        + context.def().name() + "\" is "
                        + Shapes.describe(member.param().shape()) + " in \"" + function + "\" and "
                        + Shapes.describe(written.shape())
                        + " in the context's record. Give both the same type.");
    }

    private static String describe(Optional<Literal> defaultValue) {
        return defaultValue
                .map(value -> "defaulted to " + KdlScalars.write(value))
                .orElse("without a default");
    }
}
