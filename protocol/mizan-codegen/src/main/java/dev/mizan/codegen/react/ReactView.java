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
        return new ReactView(imports(contract, contexts, members, mutations), global, contexts, members, mutations);
    }

    private static List<ModuleView> imports(
            TypeScriptContract contract,
            List<ContextView> contexts,
            List<MemberView> members,
            List<MutationView> mutations) {
        Stream<ImportView> functions = mutations.stream()
                .flatMap(view -> Stream.concat(
                        Stream.of(new ImportView(view.call(), false)),
                        Stream.concat(view.args().stream(), view.error().stream())
                                .map(name -> new ImportView(name, true))));
        Stream<ImportView> types = Stream.of(
                        contexts.stream().flatMap(ContextView::references),
                        members.stream().flatMap(view -> view.type().references()),
                        mutations.stream().flatMap(view -> view.result().references()))
                .flatMap(names -> names)
                .map(name -> new ImportView(name, true));
        Stream<ModuleView> bundles = contract.contexts().stream()
                .map(context -> ModuleView.of(
                        TypeScriptNames.contextModule(context).text(),
                        Stream.of("Data", "Params")
                                .map(suffix -> TypeScriptNames.context("", context, suffix))
                                .map(name -> new ImportView(name, true))));
        return Stream.concat(bundles, Stream.of(ModuleView.of("functions", functions), ModuleView.of("types", types)))
                .filter(module -> !module.names().isEmpty())
                .sorted(Comparator.comparing(view -> view.module().value()))
                .toList();
    }

    boolean hasContexts() {
        return !contexts.isEmpty();
    }

    boolean hasMutations() {
        return !mutations.isEmpty();
    }

    /** A module of the client and what is taken from it. */
    record ModuleView(TypeScriptString module, List<ImportView> names) {

        static ModuleView of(String module, Stream<ImportView> names) {
            return new ModuleView(
                    new TypeScriptString("./" + module),
                    names.distinct()
                            .sorted(Comparator.comparing(ImportView::name))
                            .toList());
        }

        boolean typesOnly() {
            return names.stream().allMatch(ImportView::type);
        }
    }

    /** An imported name. */
    record ImportView(TypeScriptIdentifier name, boolean type) {}

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
                    .collect(Collectors.joining(", or else "));
            List<TypeScriptIdentifier> bindings =
                    homes.stream().map(TypeScriptNames::binding).toList();
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
            TypeScriptIdentifier call,
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
                    TypeScriptNames.call(function),
                    function.input().isEmpty() ? Optional.empty() : Optional.of(TypeScriptNames.args(function)),
                    omittable,
                    contract.result(function),
                    function.errors().isEmpty() ? Optional.empty() : Optional.of(TypeScriptNames.errorUnion(function)));
        }

        boolean none() {
            return args.isEmpty();
        }

        boolean optional() {
            return args.isPresent() && omittable;
        }

        /** Whether the call takes exactly what the hook gives it. */
        boolean required() {
            return args.isPresent() && !omittable;
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
