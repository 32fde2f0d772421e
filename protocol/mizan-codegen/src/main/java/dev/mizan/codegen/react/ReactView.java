package dev.mizan.codegen.react;

import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.codegen.typescript.TypeScriptDoc;
import dev.mizan.codegen.typescript.TypeScriptIdentifier;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.codegen.typescript.TypeScriptString;
import dev.mizan.codegen.typescript.TypeScriptType;
import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MergeDef;
import io.jstach.jstache.JStache;
import java.util.Comparator;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** {@code react.tsx}: the components and hooks of a contract. */
@JStache(path = "dev/mizan/codegen/react/ReactView.tsx")
record ReactView(
        List<ModuleView> imports,
        Optional<TypeScriptIdentifier> global,
        List<ContextView> contexts,
        List<MemberView> members,
        List<MutationView> mutations) {

    static ReactView of(TypeScriptContract contract) {
        List<ContextView> contexts = contract.contexts().stream()
                .map(context -> ContextView.of(context, contract))
                .toList();
        List<MemberView> members = contract.functions().stream()
                .filter(function -> !function.contexts().isEmpty())
                .map(function -> MemberView.of(function, contract))
                .toList();
        List<MutationView> mutations = contract.functions().stream()
                .filter(function -> function.contexts().isEmpty())
                .map(function -> MutationView.of(function, contract))
                .toList();
        Optional<TypeScriptIdentifier> global = contexts.stream()
                .filter(ContextView::global)
                .map(context -> context.component().name())
                .findFirst();
        return new ReactView(imports(contract, members, mutations), global, contexts, members, mutations);
    }

    private static List<ModuleView> imports(
            TypeScriptContract contract, List<MemberView> members, List<MutationView> mutations) {
        List<TypeScriptIdentifier> functions =
                sorted(mutations.stream().flatMap(view -> Stream.concat(view.args().stream(), view.error().stream())));
        List<TypeScriptIdentifier> types = sorted(Stream.concat(
                members.stream().flatMap(view -> view.type().references()),
                mutations.stream().flatMap(view -> view.result().references())));
        Stream<ModuleView> contexts = contract.contexts().stream()
                .map(context -> new ModuleView(
                        module(TypeScriptNames.contextModule(context).text()),
                        List.of(
                                TypeScriptNames.context("", context, "Data"),
                                TypeScriptNames.context("", context, "Params"))));
        Stream<ModuleView> others =
                Stream.of(new ModuleView(module("functions"), functions), new ModuleView(module("types"), types));
        return Stream.concat(contexts, others)
                .filter(module -> !module.names().isEmpty())
                .sorted(Comparator.comparing(module -> module.name().value()))
                .toList();
    }

    private static TypeScriptString module(String name) {
        return new TypeScriptString("./" + name);
    }

    private static List<TypeScriptIdentifier> sorted(Stream<TypeScriptIdentifier> names) {
        return names.distinct().sorted().toList();
    }

    boolean hasContexts() {
        return !contexts.isEmpty();
    }

    boolean hasMutations() {
        return !mutations.isEmpty();
    }

    /** A module of the client and the types taken from it. */
    record ModuleView(TypeScriptString name, List<TypeScriptIdentifier> names) {}

    /** The hook that reads one member of a mounted context. */
    record MemberView(
            Optional<TypeScriptDoc> doc,
            TypeScriptIdentifier hook,
            TypeScriptString wire,
            TypeScriptType type,
            List<TypeScriptIdentifier> others,
            TypeScriptIdentifier last) {

        static MemberView of(FunctionDef function, TypeScriptContract contract) {
            List<ContextDef> homes = contract.contexts().stream()
                    .filter(context -> function.contexts().contains(context.name()))
                    .toList();
            String components = homes.stream()
                    .map(home -> "{@link " + ContextView.component(home) + "}")
                    .collect(Collectors.joining(" or "));
            List<TypeScriptIdentifier> bindings =
                    homes.stream().map(TypeScriptNames::contextModule).toList();
            return new MemberView(
                    TypeScriptDoc.at(0)
                            .text(function.doc())
                            .sentence("Reads the nearest " + components + "; `null` until it is loaded.")
                            .deprecated(function.deprecated())
                            .build(),
                    TypeScriptNames.hook(function),
                    new TypeScriptString(function.name()),
                    contract.slot(function).orNull(),
                    bindings.subList(0, bindings.size() - 1),
                    bindings.getLast());
        }
    }

    /** The hook that calls a function. */
    record MutationView(
            Optional<TypeScriptDoc> doc,
            TypeScriptIdentifier hook,
            TypeScriptString wire,
            Optional<TypeScriptIdentifier> args,
            boolean omittable,
            TypeScriptType result,
            Optional<TypeScriptIdentifier> error) {

        static MutationView of(FunctionDef function, TypeScriptContract contract) {
            boolean omittable = function.input().stream().noneMatch(param -> param.required());
            return new MutationView(
                    TypeScriptDoc.at(0)
                            .text(function.doc())
                            .text(consequences(function))
                            .deprecated(function.deprecated())
                            .build(),
                    TypeScriptNames.hook(function),
                    new TypeScriptString(function.name()),
                    function.input().isEmpty() ? Optional.empty() : Optional.of(TypeScriptNames.args(function)),
                    omittable,
                    contract.result(function),
                    function.errors().isEmpty() ? Optional.empty() : Optional.of(TypeScriptNames.errorUnion(function)));
        }

        private static Optional<String> consequences(FunctionDef function) {
            Stream<String> refreshed = function.affects().stream().map(MutationView::refreshes);
            Stream<String> merged = function.merges().stream().map(MutationView::merges);
            String sentences = Stream.concat(refreshed, merged).collect(Collectors.joining("\n"));
            return sentences.isEmpty() ? Optional.empty() : Optional.of(sentences);
        }

        private static String refreshes(AffectsDef affects) {
            String what = affects.function().map(name -> "`" + name + "` in ").orElse("");
            return "Refreshes " + what + "the context `" + affects.context() + "`" + scope(affects.params()) + ".";
        }

        private static String merges(MergeDef merge) {
            String slot = merge.slot().map(name -> "`" + name + "` of ").orElse("");
            return "Puts its result into " + slot + "the context `" + merge.context() + "`" + scope(merge.params())
                    + ".";
        }

        private static String scope(List<String> params) {
            return params.isEmpty()
                    ? ""
                    : params.stream()
                            .map(param -> "`" + param + "`")
                            .collect(Collectors.joining(" and ", " of the same ", ""));
        }
    }
}
