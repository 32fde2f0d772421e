package dev.mizan.ir;

import java.util.HashMap;
import java.util.List;
import java.util.Map;

/** What may be named how. */
final class NameRules {

    private static final String ALLOWED = " (expected: letters, digits, \"_\", \".\" and \"-\")";

    private NameRules() {}

    static void wellFormed(Graph graph, Findings findings) {
        graph.functions.forEach((name, function) -> {
            if (!Names.isWireName(name)) {
                findings.function(
                        Rule.BAD_NAME,
                        function,
                        "function name: \"" + name + "\"" + ALLOWED + ". Set @Client(name = …).");
            }
        });
        graph.contexts.forEach((name, context) -> {
            if (!Names.isWireName(name)) {
                findings.add(
                        Rule.BAD_NAME,
                        new Finding.ContextSubject(name),
                        context.source(),
                        "context name: \"" + name + "\"" + ALLOWED + ". Set @MizanContext(\"…\").");
            }
            context.def().params().forEach(param -> contextParam(context, param.name(), findings));
        });
    }

    private static void contextParam(Sourced<ContextDef> context, String param, Findings findings) {
        if (!Names.isWireName(param)) {
            String name = context.def().name();
            findings.add(
                    Rule.BAD_NAME,
                    new Finding.ContextParamSubject(name, param),
                    context.source(),
                    "param name of context \"" + name + "\": \"" + param + "\"" + ALLOWED + ". Rename the component.");
        }
    }

    static void oneNameSpace(Graph graph, Findings findings) {
        graph.functions.forEach((name, function) -> {
            List<Sourced<ContextDef>> contexts = graph.declarations.get(name);
            if (contexts != null) {
                findings.function(
                        Rule.NAME_COLLISION,
                        function,
                        "\"" + name + "\" names a function and a context ("
                                + contexts.getFirst().source() + "); they share one name space. Rename one of them.");
            }
        });
    }

    static void camelNames(Graph graph, Findings findings) {
        Map<String, String> functions = new HashMap<>();
        graph.functions.forEach((name, function) -> {
            String other = functions.putIfAbsent(Names.camel(name), name);
            if (other != null) {
                findings.function(Rule.CAMEL_COLLISION, function, sameCamel("functions", other, name));
            }
        });
        Map<String, String> contexts = new HashMap<>();
        graph.contexts.forEach((name, context) -> {
            String other = contexts.putIfAbsent(Names.pascal(name), name);
            if (other != null) {
                findings.add(
                        Rule.CAMEL_COLLISION,
                        new Finding.ContextSubject(name),
                        context.source(),
                        sameCamel("contexts", other, name));
            }
        });
    }

    private static String sameCamel(String kind, String a, String b) {
        return "the " + kind + " \"" + a + "\" and \"" + b + "\" are both \"" + Names.camel(b)
                + "\" in emitted clients. Rename one of them.";
    }
}
