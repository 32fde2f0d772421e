package dev.mizan.codegen.stage2;

import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.codegen.typescript.TypeScriptIdentifier;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.codegen.typescript.TypeScriptString;
import java.util.Comparator;
import java.util.List;
import java.util.stream.Stream;

/**
 * A module of the client and what a framework's module takes from it.
 *
 * @param module its path
 * @param names what is imported, in the order of formatters
 */
public record ModuleView(TypeScriptString module, List<ImportView> names) {

    /**
     * Everything that hooks need from stage 1, by module.
     *
     * @param more types that are mentioned beside those of members and mutations
     */
    public static List<ModuleView> of(
            TypeScriptContract contract,
            List<MemberView> members,
            List<MutationView> mutations,
            Stream<TypeScriptIdentifier> more) {
        Stream<ImportView> functions = mutations.stream()
                .flatMap(view -> Stream.concat(
                        Stream.of(new ImportView(view.call(), false)),
                        Stream.concat(view.args().stream(), view.error().stream())
                                .map(name -> new ImportView(name, true))));
        Stream<ImportView> types = Stream.of(
                        more,
                        members.stream().flatMap(view -> view.type().references()),
                        mutations.stream().flatMap(view -> view.result().references()))
                .flatMap(names -> names)
                .map(name -> new ImportView(name, true));
        Stream<ModuleView> bundles = contract.contexts().stream()
                .map(context -> of(
                        TypeScriptNames.contextModule(context).text(),
                        Stream.of("Data", "Params")
                                .map(suffix -> TypeScriptNames.context("", context, suffix))
                                .map(name -> new ImportView(name, true))));
        return Stream.concat(bundles, Stream.of(of("functions", functions), of("types", types)))
                .filter(module -> !module.names().isEmpty())
                .sorted(Comparator.comparing(view -> view.module().value()))
                .toList();
    }

    private static ModuleView of(String module, Stream<ImportView> names) {
        return new ModuleView(
                new TypeScriptString("./" + module),
                names.distinct().sorted(Comparator.comparing(ImportView::name)).toList());
    }

    /** Whether the import is one of types only. */
    public boolean typesOnly() {
        return names.stream().allMatch(ImportView::type);
    }
}
