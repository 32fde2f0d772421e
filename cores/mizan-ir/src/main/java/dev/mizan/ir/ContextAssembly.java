package dev.mizan.ir;

import java.util.ArrayList;
import java.util.Comparator;
import java.util.LinkedHashSet;
import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * Makes each context of its declarations and its members. Which params there are, and in which order, is up to the
 * context's record; what they hold and whether they are required is up to the members.
 */
final class ContextAssembly {

    private final Graph graph;
    private final Findings findings;

    private ContextAssembly(Graph graph, Findings findings) {
        this.graph = graph;
        this.findings = findings;
    }

    static void assemble(Graph graph, Findings findings) {
        ContextAssembly assembly = new ContextAssembly(graph, findings);
        graph.functions.values().forEach(assembly::checkMembership);
        graph.declarations.forEach(assembly::assemble);
    }

    private void checkMembership(Sourced<FunctionDef> function) {
        FunctionDef def = function.def();
        for (String context : def.contexts()) {
            if (!graph.declarations.containsKey(context)) {
                findings.function(
                        Rule.UNKNOWN_CONTEXT,
                        function,
                        "\"" + def.name() + "\" is a member of the context \"" + context
                                + "\", which nothing declares."
                                + Suggestions.didYouMean(context, graph.declarations.keySet()));
            }
        }
        if (!def.contexts().isEmpty() && def.mutation()) {
            findings.function(
                    Rule.MUTATION_IN_CONTEXT,
                    function,
                    "\"" + def.name() + "\" is a member of the context \""
                            + def.contexts().getFirst()
                            + "\" and a mutation. A read belongs to a context, a mutation affects one or merges into"
                            + " one: leave out context, or affects and merge.");
        }
    }

    private void assemble(String name, List<Sourced<ContextDef>> declarations) {
        declarations.forEach(this::checkListed);
        List<Sourced<FunctionDef>> members = graph.functions.values().stream()
                .filter(function -> function.def().contexts().contains(name)
                        && function.def().callable())
                .toList();
        Sourced<ContextDef> fullest = fullest(declarations);
        List<ContextDef.ContextParamDef> params = new ArrayList<>();
        for (ContextDef.ContextParamDef param : params(fullest, declarations)) {
            params.add(new ContextParamAssembly(fullest, members, findings).assemble(param));
        }
        checkMissing(name, params);
        ContextDef assembled = new ContextDef(
                name,
                declarations.stream()
                        .map(each -> each.def().doc())
                        .flatMap(Optional::stream)
                        .findFirst(),
                members.stream().map(member -> member.def().name()).toList(),
                params,
                declarations.stream().anyMatch(each -> each.def().parallel()));
        graph.contexts.put(name, new Sourced<>(fullest.source(), assembled));
    }

    private void checkListed(Sourced<ContextDef> declaration) {
        String context = declaration.def().name();
        for (String listed : declaration.def().functions()) {
            Sourced<FunctionDef> member = graph.functions.get(listed);
            if (member == null || !member.def().contexts().contains(context)) {
                String fault = member == null ? "which nothing declares" : "which does not name the context";
                findings.add(
                        Rule.MEMBER_MISMATCH,
                        new Finding.ContextSubject(context),
                        declaration.source(),
                        "the context \"" + context + "\" lists the function \"" + listed + "\", " + fault + "."
                                + (member == null ? Suggestions.didYouMean(listed, graph.functions.keySet()) : ""));
            }
        }
    }

    private static Sourced<ContextDef> fullest(List<Sourced<ContextDef>> declarations) {
        return declarations.stream()
                .sorted(Comparator.comparingInt(
                        declaration -> -declaration.def().params().size()))
                .findFirst()
                .orElseThrow();
    }

    private List<ContextDef.ContextParamDef> params(
            Sourced<ContextDef> fullest, List<Sourced<ContextDef>> declarations) {
        List<String> order = names(fullest.def());
        for (Sourced<ContextDef> declaration : declarations) {
            if (!isWithin(names(declaration.def()), order)) {
                findings.add(
                        Rule.CONTEXT_CONFLICT,
                        new Finding.ContextSubject(declaration.def().name()),
                        declaration.source(),
                        "the context \"" + declaration.def().name() + "\" has the params " + order + " in "
                                + fullest.source() + " and " + names(declaration.def()) + " in "
                                + declaration.source()
                                + ". Two records share the name, or one of the classes was compiled against an older"
                                + " record: rename one, or compile again.");
            }
        }
        return fullest.def().params();
    }

    private static List<String> names(ContextDef context) {
        return context.params().stream().map(ContextDef.ContextParamDef::name).toList();
    }

    /** Whether {@code some} are among {@code all} in the same order. */
    private static boolean isWithin(List<String> some, List<String> all) {
        List<String> kept = new ArrayList<>(all);
        kept.retainAll(some);
        return kept.equals(some);
    }

    private void checkMissing(String context, List<ContextDef.ContextParamDef> params) {
        Set<String> known = new LinkedHashSet<>();
        params.forEach(param -> known.add(param.name()));
        for (Sourced<FunctionDef> function : graph.functions.values()) {
            if (function.def().contexts().contains(context) && function.def().callable()) {
                function.def().input().stream()
                        .filter(param -> param.required() && !known.contains(param.name()))
                        .forEach(param -> missing(function, param.name(), context, known));
            }
        }
    }

    private void missing(Sourced<FunctionDef> function, String param, String context, Set<String> known) {
        String name = function.def().name();
        findings.add(
                Rule.MISSING_CONTEXT_PARAM,
                new Finding.ParamSubject(name, param),
                function.source(),
                "\"" + name + "\" needs the param \"" + param + "\", which its context \"" + context
                        + "\" does not have (it has: " + known
                        + "). Add the component to the context's record, or give the param a @Default."
                        + Suggestions.didYouMean(param, known));
    }
}
