package dev.mizan.codegen.svelte;

import dev.mizan.codegen.stage2.BindingView;
import dev.mizan.codegen.typescript.NameView;
import dev.mizan.codegen.typescript.TypeScriptDoc;
import dev.mizan.codegen.typescript.TypeScriptIdentifier;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.ir.ContextDef;
import java.util.Optional;

/** What sets a context and what reads it. */
record ContextView(BindingView bound, Optional<NameView> set, NameView get) {

    static ContextView of(ContextDef context) {
        BindingView bound = BindingView.of(context);
        String name = "`" + context.name() + "`";
        if (!bound.hasParams()) {
            TypeScriptDoc.Builder doc =
                    TypeScriptDoc.at(0).text(context.doc()).text("The bundle of the context " + name + ".");
            return new ContextView(bound, Optional.empty(), new NameView(doc.build(), get(context)));
        }
        TypeScriptDoc.Builder doc = TypeScriptDoc.at(0)
                .text(context.doc())
                .text("Mounts the instance of the context " + name + " that the params name, for this component and"
                        + " those below it.");
        return new ContextView(
                bound,
                Optional.of(new NameView(doc.build(), mounts(context))),
                NameView.of(get(context), "The bundle of the nearest {@link " + mounts(context) + "}."));
    }

    private static TypeScriptIdentifier get(ContextDef context) {
        return TypeScriptNames.context("get", context, "");
    }

    /** {@code setUserContext}; a context without params is mounted by who reads it. */
    static TypeScriptIdentifier mounts(ContextDef context) {
        return context.params().isEmpty() ? get(context) : TypeScriptNames.context("set", context, "");
    }
}
