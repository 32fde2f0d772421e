package dev.mizan.codegen.vue;

import dev.mizan.codegen.stage2.BindingView;
import dev.mizan.codegen.typescript.NameView;
import dev.mizan.codegen.typescript.TypeScriptDoc;
import dev.mizan.codegen.typescript.TypeScriptIdentifier;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.ir.ContextDef;

/** The composables of a context. */
record ContextView(BindingView bound, NameView hook, NameView suspense) {

    static ContextView of(ContextDef context) {
        BindingView bound = BindingView.of(context);
        String name = "`" + context.name() + "`";
        String mounting = bound.hasParams()
                ? "Everything known of an instance of the context " + name + ". With params, mounts the one that they"
                        + " name, for this component and those below it; without, reads the nearest one."
                : "Everything known of the context " + name + ".";
        return new ContextView(
                bound,
                new NameView(
                        TypeScriptDoc.at(0).text(context.doc()).text(mounting).build(), hook(context)),
                NameView.of(
                        TypeScriptNames.context("use", context, "Suspense"),
                        "The bundle of {@link " + hook(context) + "}; a component that awaits it suspends until it is"
                                + " loaded."));
    }

    /** {@code useUserContext}, which mounts as well. */
    static TypeScriptIdentifier hook(ContextDef context) {
        return TypeScriptNames.context("use", context, "");
    }
}
