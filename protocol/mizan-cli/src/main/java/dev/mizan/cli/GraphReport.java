package dev.mizan.cli;

import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.ContextDef.ContextParamDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MergeDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.ParamDef;
import dev.mizan.ir.Rule;
import java.io.PrintWriter;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import picocli.CommandLine.Help.Ansi;

/** The invalidation graph in words, for somebody who has never seen the code. */
final class GraphReport {

    private static final int WIDTH = 80;
    private static final String INDENT = "    ";

    private final MizanIr whole;
    private final ContractLoader.Linked linked;
    private final Map<String, ContextDef> contexts;

    GraphReport(ContractLoader.Linked linked) {
        this.linked = linked;
        this.whole = linked.whole();
        this.contexts = whole.contexts().stream().collect(Collectors.toMap(ContextDef::name, Function.identity()));
    }

    void print(PrintWriter out) {
        lines().forEach(out::println);
        out.flush();
    }

    private List<String> lines() {
        List<String> lines = new ArrayList<>();
        lines.add(summary());
        section(
                lines,
                "Contexts: what is fetched as one, and which mutations make it stale",
                whole.contexts().stream().map(this::context));
        section(lines, "Mutations: what each one touches", mutations().map(this::mutation));
        if (mutations().findAny().isPresent()) {
            lines.addAll(TIERS);
        }
        section(
                lines,
                "Other functions: they touch nothing and are part of no context",
                others().map(GraphReport::other));
        section(lines, "Who may call", Stream.of(access()));
        section(lines, "Worth a look", Stream.of(remarks()).filter(remarks -> !remarks.isEmpty()));
        return lines;
    }

    private static final List<String> TIERS = List.of(
            "",
            "  Tier 1: an argument of the same name and type as a param says which instance; the others stay fresh.",
            "  Tier 3: no argument says which, so it is every instance. (Tier 2, by who asks, is for an edge cache.)",
            "  Whoever called gets what is stale fetched again, and what is written without a fetch.");

    private String summary() {
        long reads = whole.functions().stream()
                .filter(function -> !function.contexts().isEmpty())
                .count();
        long mutations = mutations().count();
        return Words.count(whole.functions().size(), "function") + ": " + Words.count((int) reads, "read") + " in "
                + Words.count(whole.contexts().size(), "context") + ", " + Words.count((int) mutations, "mutation")
                + ", " + Words.count((int) others().count(), "other") + ". "
                + of(Access.PUBLIC).size() + " public, "
                + of(Access.GUARDED).size() + " guarded, " + of(Access.INTERNAL).size() + " internal.";
    }

    private Stream<FunctionDef> mutations() {
        return whole.functions().stream().filter(FunctionDef::mutation);
    }

    private Stream<FunctionDef> others() {
        return whole.functions().stream()
                .filter(function -> !function.mutation() && function.contexts().isEmpty());
    }

    private static void section(List<String> lines, String title, Stream<List<String>> blocks) {
        List<List<String>> all = blocks.toList();
        if (all.isEmpty()) {
            return;
        }
        lines.add("");
        lines.add(Ansi.AUTO.string("@|bold " + title + "|@"));
        for (List<String> block : all) {
            lines.add("");
            block.forEach(line -> lines.add("  " + line));
        }
    }

    private List<String> context(ContextDef context) {
        List<String> block = new ArrayList<>();
        block.add(context.name() + params(context));
        context.doc().ifPresent(doc -> block.add(INDENT + firstSentence(doc)));
        labelled(block, "fetches", context.functions());
        labelled(block, "stale by", touching(context).map(FunctionDef::name).toList());
        return block;
    }

    private static String params(ContextDef context) {
        return context.params().stream().map(GraphReport::param).collect(Collectors.joining(", ", "(", ")"));
    }

    private static String param(ContextParamDef param) {
        String fallback =
                param.defaultValue().map(value -> " = " + Words.value(value)).orElse("");
        return param.name() + ": " + Words.type(param.shape()) + fallback;
    }

    private Stream<FunctionDef> touching(ContextDef context) {
        return mutations()
                .filter(function -> function.affects().stream()
                                .anyMatch(target -> target.context().equals(context.name()))
                        || function.merges().stream()
                                .anyMatch(merge -> merge.context().equals(context.name())));
    }

    private static void labelled(List<String> block, String label, List<String> names) {
        String head = String.format("%-10s", label);
        for (String line : Words.wrapped(names.isEmpty() ? List.of("nothing") : names, WIDTH)) {
            block.add(INDENT + head + line);
            head = " ".repeat(head.length());
        }
    }

    private List<String> mutation(FunctionDef function) {
        List<String> block = new ArrayList<>();
        block.add(signature(function));
        function.doc().ifPresent(doc -> block.add(INDENT + firstSentence(doc)));
        function.affects().forEach(target -> block.add(INDENT + affects(function, target)));
        function.merges().forEach(merge -> block.add(INDENT + merge(function, merge)));
        return block;
    }

    private static List<String> other(FunctionDef function) {
        List<String> block = new ArrayList<>();
        block.add(signature(function));
        function.doc().ifPresent(doc -> block.add(INDENT + firstSentence(doc)));
        return block;
    }

    private static String signature(FunctionDef function) {
        return function.input().stream()
                .map(ParamDef::name)
                .collect(Collectors.joining(", ", function.name() + "(", ")"));
    }

    /** Up to the first full stop that ends a sentence, or the first line. */
    private static String firstSentence(String doc) {
        String line = doc.strip().lines().findFirst().orElse("");
        int end = line.indexOf(". ");
        return end < 0 ? line : line.substring(0, end + 1);
    }

    private String affects(FunctionDef function, AffectsDef target) {
        String what = target.function().map(name -> name + " in ").orElse("") + target.context();
        return "makes stale  " + reach(function, what, target.context(), target.params());
    }

    private String merge(FunctionDef function, MergeDef merge) {
        String slot = merge.slot().orElse("");
        String what = switch (merge.how().orElse(MergeDef.How.REPLACE)) {
            case REPLACE -> "its result becomes " + slot;
            case UPSERT ->
                "its result is put into the list " + slot + ", by "
                        + merge.key().orElse("id");
            case REPLACE_LIST -> "its result becomes the list " + slot;
        };
        return "writes into  " + reach(function, merge.context(), merge.context(), merge.params()) + ": " + what;
    }

    private String reach(FunctionDef function, String what, String context, List<String> params) {
        if (!params.isEmpty()) {
            return what + " of the same " + Words.and(params) + nullable(function, params) + "  [tier 1]";
        }
        List<String> wanted = Optional.ofNullable(contexts.get(context)).stream()
                .flatMap(def -> def.params().stream())
                .map(ContextParamDef::name)
                .toList();
        return wanted.isEmpty()
                ? what + " (there is only one)  [tier 3]"
                : "every instance of " + what + ", for no argument is its " + Words.or(wanted) + "  [tier 3]";
    }

    private static String nullable(FunctionDef function, List<String> params) {
        List<String> mayBeAbsent = function.input().stream()
                .filter(param -> params.contains(param.name()) && !param.required())
                .filter(param -> param.defaultValue().isEmpty())
                .map(ParamDef::name)
                .toList();
        return mayBeAbsent.isEmpty() ? "" : " (any " + Words.and(mayBeAbsent) + ", if left out)";
    }

    private List<FunctionDef> of(Access access) {
        return whole.functions().stream()
                .filter(function -> Access.of(function) == access)
                .toList();
    }

    private List<String> access() {
        List<String> block = new ArrayList<>();
        names(block, "public", of(Access.PUBLIC));
        rules(block, "guarded", of(Access.GUARDED), GraphReport::guarded);
        rules(block, "internal", of(Access.INTERNAL), GraphReport::internal);
        List<FunctionDef> views = whole.functions().stream()
                .filter(function -> Access.server(function).view())
                .toList();
        if (!views.isEmpty()) {
            rules(block, "pages", views, view -> "answers with a page of its own; at " + Access.route(view));
        }
        return block;
    }

    private static void names(List<String> block, String label, List<FunctionDef> functions) {
        List<String> rows = new ArrayList<>();
        labelled(rows, label, functions.stream().map(FunctionDef::name).toList());
        rows.forEach(row -> block.add(row.substring(INDENT.length())));
    }

    private static void rules(
            List<String> block, String label, List<FunctionDef> functions, Function<FunctionDef, String> rule) {
        if (functions.isEmpty()) {
            names(block, label, functions);
            return;
        }
        int width = functions.stream()
                .mapToInt(function -> function.name().length())
                .max()
                .orElse(0);
        String head = label;
        for (FunctionDef function : functions) {
            String name = function.name() + " ".repeat(width - function.name().length());
            block.add(String.format("%-10s", head) + name + "  " + rule.apply(function));
            head = "";
        }
    }

    private static String guarded(FunctionDef function) {
        String route = Access.route(function);
        return Access.rule(function) + (route.isEmpty() ? "" : "; at " + route);
    }

    private static String internal(FunctionDef function) {
        String route = Access.route(function);
        return route.isEmpty() ? "never by a client" : "never by a client; at " + route;
    }

    private List<String> remarks() {
        List<String> remarks = new ArrayList<>();
        List<String> open = mutations()
                .filter(function -> Access.of(function) == Access.PUBLIC)
                .map(FunctionDef::name)
                .toList();
        if (!open.isEmpty()) {
            remarks.add(Words.count(open.size(), "mutation") + (open.size() == 1 ? " is" : " are")
                    + " public: whoever reaches the server may change data. Close them with auth, roles or a guard.");
        }
        linked.notes().stream()
                .filter(note -> note.rule() != Rule.BROAD_AFFECTS) // said above, as tier 3
                .forEach(note -> remarks.add(note.message()));
        return remarks;
    }
}
