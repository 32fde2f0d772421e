package dev.mizan.codegen.svelte;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.TypeScriptLayer;
import dev.mizan.codegen.typescript.Declarations;
import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.codegen.typescript.TypeScriptFile;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.ir.ContextDef;

/** Emits {@code svelte.svelte.ts}. */
public final class SvelteTarget implements TypeScriptLayer {

    @Override
    public String name() {
        return "svelte";
    }

    @Override
    public String module() {
        return "svelte.svelte";
    }

    @Override
    public ClientFile emit(TypeScriptContract contract) {
        SvelteView view = SvelteView.of(contract);
        return TypeScriptFile.of(
                "svelte.svelte.ts", out -> SvelteViewRenderer.of().execute(view, out));
    }

    @Override
    public Declarations declarations(TypeScriptContract contract) {
        Declarations names = new Declarations();
        names.reserve(
                "the import from @mizan/svelte",
                "Mutation",
                "MizanResource",
                "defineContext",
                "setMizan",
                "useMizan",
                "useMutation");
        contract.functions()
                .forEach(function ->
                        names.add(TypeScriptNames.hook(function), "the function \"" + function.name() + "\""));
        contract.contexts().forEach(context -> declare(context, names));
        return names;
    }

    private static void declare(ContextDef context, Declarations names) {
        String origin = "the context \"" + context.name() + "\"";
        names.add(TypeScriptNames.binding(context), origin);
        names.add(TypeScriptNames.context("get", context, ""), origin);
        if (!context.params().isEmpty()) {
            names.add(TypeScriptNames.context("set", context, ""), origin);
        }
    }
}
