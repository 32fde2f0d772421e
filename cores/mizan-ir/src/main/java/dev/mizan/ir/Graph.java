package dev.mizan.ir;

import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.NavigableMap;
import java.util.TreeMap;
import java.util.stream.Collectors;

/** All fragments as one: everything by name, each part with the fragment it comes from. */
final class Graph {

    final NavigableMap<String, Sourced<TypeDef>> types = new TreeMap<>(CodePoints.ORDER);
    final NavigableMap<String, Sourced<FunctionDef>> functions = new TreeMap<>(CodePoints.ORDER);
    final NavigableMap<String, List<Sourced<ContextDef>>> declarations = new TreeMap<>(CodePoints.ORDER);
    final NavigableMap<String, Sourced<ContextDef>> contexts = new TreeMap<>(CodePoints.ORDER);
    final NavigableMap<String, Sourced<ChannelDef>> channels = new TreeMap<>(CodePoints.ORDER);
    final NavigableMap<String, Sourced<FormDef>> forms = new TreeMap<>(CodePoints.ORDER);
    final NavigableMap<String, Sourced<ErrorDef>> errors = new TreeMap<>(CodePoints.ORDER);

    void declare(String source, ContextDef context) {
        declarations.computeIfAbsent(context.name(), name -> new ArrayList<>()).add(new Sourced<>(source, context));
    }

    /** The functions of which the bundle of a context consists. */
    List<FunctionDef> members(ContextDef context) {
        return context.functions().stream()
                .map(name -> functions.get(name))
                .filter(member -> member != null)
                .map(Sourced::def)
                .toList();
    }

    Structures structures() {
        Map<String, TypeDef> byName = types.entrySet().stream()
                .collect(Collectors.toMap(
                        Map.Entry::getKey, entry -> entry.getValue().def()));
        return new Structures(byName);
    }

    /** The document that the parts make, with {@code functions} in place of those the fragments carried. */
    MizanIr document(List<FunctionDef> resolved) {
        return new MizanIr(defs(types), resolved, defs(contexts), defs(channels), defs(forms), defs(errors));
    }

    private static <T> List<T> defs(NavigableMap<String, Sourced<T>> group) {
        return group.values().stream().map(Sourced::def).toList();
    }
}
