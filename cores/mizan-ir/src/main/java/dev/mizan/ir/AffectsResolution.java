package dev.mizan.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Objects;
import java.util.Optional;

/** Decides what a mutation makes stale. */
final class AffectsResolution {

    private final Graph graph;
    private final Findings findings;

    AffectsResolution(Graph graph, Findings findings) {
        this.graph = graph;
        this.findings = findings;
    }

    List<AffectsDef> resolve(Sourced<FunctionDef> function) {
        List<AffectsDef> resolved = new ArrayList<>();
        for (AffectsDef affects : function.def().affects()) {
            resolved.addAll(resolve(function, affects));
        }
        return resolved.stream().distinct().toList();
    }

    private List<AffectsDef> resolve(Sourced<FunctionDef> function, AffectsDef affects) {
        List<AffectsDef> targets = affects.function()
                .map(target -> functionTargets(function, affects, target))
                .orElse(List.of(affects));
        List<AffectsDef> known = new ArrayList<>();
        for (AffectsDef target : targets) {
            Sourced<ContextDef> context = graph.contexts.get(target.context());
            if (context == null) {
                unknownContext(function, "affects", target.context());
            } else {
                Scope.check(function, target.params(), context.def(), findings);
                noteBroad(function, target, context.def());
                known.add(target);
            }
        }
        return known;
    }

    private List<AffectsDef> functionTargets(Sourced<FunctionDef> function, AffectsDef affects, String target) {
        Sourced<FunctionDef> member = graph.functions.get(target);
        List<String> contexts = member == null ? List.of() : member.def().contexts();
        if (!affects.context().isEmpty() && contexts.contains(affects.context())) {
            return List.of(affects);
        }
        if (!affects.context().isEmpty() || contexts.isEmpty()) {
            unknownFunction(function, affects, target, member != null);
            return List.of();
        }
        return contexts.stream()
                .map(graph.contexts::get)
                .filter(Objects::nonNull)
                .map(Sourced::def)
                .map(context -> new AffectsDef(
                        context.name(),
                        Optional.of(target),
                        Scope.of(function.def().input(), context)))
                .toList();
    }

    private void unknownFunction(Sourced<FunctionDef> function, AffectsDef affects, String target, boolean exists) {
        List<String> members = graph.functions.values().stream()
                .map(Sourced::def)
                .filter(each -> !each.contexts().isEmpty())
                .map(FunctionDef::name)
                .toList();
        String place = affects.context().isEmpty() ? "any context" : "the context \"" + affects.context() + "\"";
        String fault = exists ? ", which is no member of " + place + "." : ", which nothing declares.";
        String suggestion = exists ? "" : Suggestions.didYouMean(target, members);
        findings.function(
                rule(exists, suggestion),
                function,
                "\"" + function.def().name() + "\" affects the function \"" + target + "\"" + fault + suggestion);
    }

    private static Rule rule(boolean exists, String suggestion) {
        if (exists) {
            return Rule.FUNCTION_WITHOUT_CONTEXT;
        }
        return suggestion.isEmpty() ? Rule.UNKNOWN_FUNCTION : Rule.MISSPELT_FUNCTION;
    }

    void unknownContext(Sourced<FunctionDef> function, String verb, String context) {
        findings.function(
                Rule.UNKNOWN_CONTEXT,
                function,
                "\"" + function.def().name() + "\" " + verb + " the context \"" + context
                        + "\", which nothing declares."
                        + Suggestions.didYouMean(context, graph.contexts.keySet()));
    }

    private void noteBroad(Sourced<FunctionDef> function, AffectsDef target, ContextDef context) {
        if (target.params().isEmpty() && !context.params().isEmpty()) {
            List<String> params = context.params().stream()
                    .map(ContextDef.ContextParamDef::name)
                    .toList();
            findings.function(
                    Rule.BROAD_AFFECTS,
                    function,
                    "\"" + function.def().name() + "\" makes every instance of the context \"" + context.name()
                            + "\" stale: none of its arguments equals one of " + params + " by name and type.");
        }
    }
}
