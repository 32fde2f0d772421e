package dev.mizan.codegen.react;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.TypeScriptLayer;
import dev.mizan.codegen.typescript.Declarations;
import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.codegen.typescript.TypeScriptFile;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.ir.ContextDef;

/** Emits {@code react.tsx}. */
public final class ReactTarget implements TypeScriptLayer {

    @Override
    public String name() {
        return "react";
    }

    @Override
    public String module() {
        return "react";
    }

    @Override
    public ClientFile emit(TypeScriptContract contract) {
        ReactView view = ReactView.of(contract);
        return TypeScriptFile.of("react.tsx", out -> ReactViewRenderer.of().execute(view, out));
    }

    @Override
    public Declarations declarations(TypeScriptContract contract) {
        Declarations names = new Declarations();
        names.reserve("the import from react", "ComponentProps", "ReactElement", "ReactNode");
        names.reserve(
                "the import from @mizan/react",
                "MizanProvider",
                "Mutation",
                "defineContext",
                "useMizan",
                "useMutation");
        names.reserve("the client's root component", "MizanContext");
        contract.functions()
                .forEach(function ->
                        names.add(TypeScriptNames.hook(function), "the function \"" + function.name() + "\""));
        contract.contexts().forEach(context -> declare(context, names));
        return names;
    }

    private static void declare(ContextDef context, Declarations names) {
        String origin = "the context \"" + context.name() + "\"";
        names.add(TypeScriptNames.binding(context), origin);
        names.add(ContextView.component(context), origin);
        names.add(TypeScriptNames.context("", context, "Props"), "the props of " + origin);
        names.add(TypeScriptNames.context("use", context, ""), origin);
        names.add(TypeScriptNames.context("use", context, "Suspense"), origin);
    }
}
