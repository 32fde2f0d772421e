package dev.mizan.codegen.stage2;

import dev.mizan.codegen.typescript.TypeScriptIdentifier;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.codegen.typescript.TypeScriptString;
import dev.mizan.ir.ContextDef;

/**
 * A context that is bound to a framework.
 *
 * @param binding the name of what its hooks share
 * @param wire the context's name
 * @param params the type of its params
 * @param data the type of its bundle
 * @param hasParams whether it has any params; without, there is but one instance, which nobody has to mount
 */
public record BindingView(
        TypeScriptIdentifier binding,
        TypeScriptString wire,
        TypeScriptIdentifier params,
        TypeScriptIdentifier data,
        boolean hasParams) {

    /** The binding of a context. */
    public static BindingView of(ContextDef context) {
        return new BindingView(
                TypeScriptNames.binding(context),
                new TypeScriptString(context.name()),
                TypeScriptNames.context("", context, "Params"),
                TypeScriptNames.context("", context, "Data"),
                !context.params().isEmpty());
    }
}
