package dev.mizan.codegen.vue;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.TypeScriptLayer;
import dev.mizan.codegen.typescript.Declarations;
import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.codegen.typescript.TypeScriptFile;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.ir.ContextDef;

/** Emits {@code vue.ts}. */
public final class VueTarget implements TypeScriptLayer {

    @Override
    public String name() {
        return "vue";
    }

    @Override
    public String module() {
        return "vue";
    }

    @Override
    public ClientFile emit(TypeScriptContract contract) {
        VueView view = VueView.of(contract);
        return TypeScriptFile.of("vue.ts", out -> VueViewRenderer.of().execute(view, out));
    }

    @Override
    public Declarations declarations(TypeScriptContract contract) {
        Declarations names = new Declarations();
        names.reserve("a type of TypeScript", "Readonly");
        names.reserve("the import from vue", "MaybeRefOrGetter", "Ref");
        names.reserve(
                "the import from @mizan/vue",
                "ContextRefs",
                "Mutation",
                "defineContext",
                "mizanPlugin",
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
        names.add(ContextView.hook(context), origin);
        names.add(TypeScriptNames.context("use", context, "Suspense"), origin);
    }
}
