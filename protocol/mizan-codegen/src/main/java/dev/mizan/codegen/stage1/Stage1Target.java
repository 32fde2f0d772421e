package dev.mizan.codegen.stage1;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.typescript.Declarations;
import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.codegen.typescript.TypeScriptFile;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** Emits {@code types.ts}, {@code functions.ts}, a module per context and the barrel {@code index.ts}. */
public final class Stage1Target {

    private Stage1Target() {}

    /**
     * The files of a contract.
     *
     * @param framework the module of the framework layer that the barrel re-exports too
     */
    public static List<ClientFile> emit(TypeScriptContract contract, Optional<String> framework) {
        TypesView types = TypesView.of(contract);
        FunctionsView functions = FunctionsView.of(contract);
        IndexView index = IndexView.of(modules(contract, framework));
        Stream<ClientFile> single = Stream.of(
                TypeScriptFile.of("types.ts", out -> TypesViewRenderer.of().execute(types, out)),
                TypeScriptFile.of(
                        "functions.ts", out -> FunctionsViewRenderer.of().execute(functions, out)),
                TypeScriptFile.of("index.ts", out -> IndexViewRenderer.of().execute(index, out)));
        Stream<ClientFile> contexts = contract.contexts().stream().map(context -> context(context, contract));
        return Stream.concat(single, contexts).toList();
    }

    private static ClientFile context(ContextDef context, TypeScriptContract contract) {
        ContextView view = ContextView.of(context, contract);
        return TypeScriptFile.of(
                TypeScriptNames.contextModule(context) + ".ts",
                out -> ContextViewRenderer.of().execute(view, out));
    }

    private static List<String> modules(TypeScriptContract contract, Optional<String> framework) {
        Stream<String> contexts = contract.contexts().stream()
                .map(context -> TypeScriptNames.contextModule(context).text());
        return Stream.of(contexts, Stream.of("functions", "types"), framework.stream())
                .flatMap(modules -> modules)
                .sorted()
                .toList();
    }

    /** Everything these files export. */
    public static Declarations declarations(TypeScriptContract contract) {
        Declarations names = new Declarations();
        names.reserve("the import from @mizan/base", "CallOptions", "ContextState", "MizanError", "ProtocolError");
        names.reserve("the import from @mizan/base", "configure", "defaultMizan", "initSession");
        contract.types().forEach(type -> TypesView.declare(type, contract, names));
        contract.errors().forEach(error -> {
            String origin = "the error \"" + error.code() + "\"";
            names.add(TypeScriptNames.error(error.code()), origin);
            names.add(TypeScriptNames.errorTest(error.code()), origin);
        });
        contract.functions().forEach(function -> declare(function, names));
        contract.contexts().forEach(context -> declare(context, names));
        return names;
    }

    private static void declare(FunctionDef function, Declarations names) {
        String origin = "the function \"" + function.name() + "\"";
        names.add(TypeScriptNames.call(function), origin);
        if (!function.input().isEmpty()) {
            names.add(TypeScriptNames.args(function), "the arguments of " + origin);
        }
        if (!function.errors().isEmpty()) {
            names.add(TypeScriptNames.errorUnion(function), "the errors of " + origin);
        }
    }

    private static void declare(ContextDef context, Declarations names) {
        String origin = "the context \"" + context.name() + "\"";
        names.add(TypeScriptNames.context("fetch", context, ""), origin);
        names.add(TypeScriptNames.context("", context, "Params"), "the params of " + origin);
        names.add(TypeScriptNames.context("", context, "Data"), "the bundle of " + origin);
    }
}
