package dev.mizan.ir;

import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** Takes the contract out of a linked document: what clients see and nothing else. */
final class ContractExtraction {

    private final MizanIr linked;
    private final Set<String> callable;

    ContractExtraction(MizanIr linked) {
        this.linked = linked;
        this.callable = linked.functions().stream()
                .filter(FunctionDef::callable)
                .map(FunctionDef::name)
                .collect(Collectors.toUnmodifiableSet());
    }

    MizanIr contract() {
        List<FunctionDef> functions = linked.functions().stream()
                .filter(FunctionDef::callable)
                .map(this::bare)
                .toList();
        List<ContextDef> contexts = contexts(functions);
        return new MizanIr(
                types(functions, contexts), functions, contexts, linked.channels(), linked.forms(), linked.errors());
    }

    private FunctionDef bare(FunctionDef function) {
        List<AffectsDef> affects = function.affects().stream()
                .filter(target -> target.function().map(callable::contains).orElse(true))
                .toList();
        return function.with(affects, function.merges(), Optional.empty());
    }

    /** Those with members, and those without that a mutation names nevertheless. */
    private List<ContextDef> contexts(List<FunctionDef> functions) {
        Set<String> named = functions.stream()
                .flatMap(function -> function.affects().stream())
                .map(AffectsDef::context)
                .collect(Collectors.toSet());
        return linked.contexts().stream()
                .map(context -> new ContextDef(
                        context.name(),
                        context.doc(),
                        context.functions().stream().filter(callable::contains).toList(),
                        context.params(),
                        false))
                .filter(context -> !context.functions().isEmpty() || named.contains(context.name()))
                .toList();
    }

    private List<TypeDef> types(List<FunctionDef> functions, List<ContextDef> contexts) {
        Map<String, TypeDef> byName =
                linked.types().stream().collect(Collectors.toMap(TypeDef::name, Function.identity()));
        Set<String> reached = new HashSet<>();
        roots(functions, contexts).forEach(shape -> reach(shape, byName, reached));
        return linked.types().stream()
                .filter(type -> reached.contains(type.name()))
                .toList();
    }

    private Stream<ShapeDef> roots(List<FunctionDef> functions, List<ContextDef> contexts) {
        return Stream.of(
                        functions.stream().flatMap(ReferenceRules::shapes),
                        contexts.stream()
                                .flatMap(context -> context.params().stream())
                                .map(ContextDef.ContextParamDef::shape),
                        linked.channels().stream().flatMap(ReferenceRules::shapes),
                        linked.forms().stream().map(FormDef::data),
                        linked.errors().stream().map(ErrorDef::details).flatMap(Optional::stream))
                .flatMap(shapes -> shapes);
    }

    private static void reach(ShapeDef shape, Map<String, TypeDef> types, Set<String> reached) {
        Shapes.refs(shape, name -> {
            TypeDef type = types.get(name);
            if (type != null && reached.add(name)) {
                Shapes.parts(type).forEach(part -> reach(part, types, reached));
            }
        });
    }
}
