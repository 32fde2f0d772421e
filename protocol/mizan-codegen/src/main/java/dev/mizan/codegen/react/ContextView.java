package dev.mizan.codegen.react;

import dev.mizan.codegen.CodegenException;
import dev.mizan.codegen.typescript.NameView;
import dev.mizan.codegen.typescript.PropertyView;
import dev.mizan.codegen.typescript.TypeScriptAccess;
import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.codegen.typescript.TypeScriptDoc;
import dev.mizan.codegen.typescript.TypeScriptIdentifier;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.codegen.typescript.TypeScriptObjectKey;
import dev.mizan.codegen.typescript.TypeScriptString;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.Names;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;

/** The component of a context and the hooks that read it. */
record ContextView(
        TypeScriptIdentifier binding,
        TypeScriptString wire,
        NameView component,
        NameView props,
        TypeScriptIdentifier params,
        TypeScriptIdentifier data,
        NameView hook,
        NameView suspense,
        List<PropView> propList,
        boolean global) {

    /** Props that React keeps for itself, or that the component needs. */
    private static final Set<String> TAKEN_PROPS = Set.of("children", "key", "ref");

    static ContextView of(ContextDef context, TypeScriptContract contract) {
        TypeScriptIdentifier component = component(context);
        String link = "{@link " + component + "}";
        return new ContextView(
                TypeScriptNames.binding(context),
                new TypeScriptString(context.name()),
                new NameView(
                        TypeScriptDoc.at(0)
                                .text(context.doc())
                                .text("Provides an instance of the context `" + context.name()
                                        + "` to the hooks below it.")
                                .build(),
                        component),
                NameView.of(TypeScriptNames.context("", context, "Props"), "The props of " + link + "."),
                TypeScriptNames.context("", context, "Params"),
                TypeScriptNames.context("", context, "Data"),
                NameView.of(
                        TypeScriptNames.context("use", context, ""),
                        "The state of the nearest " + link + ": its bundle, and whether it is loading."),
                NameView.of(
                        TypeScriptNames.context("use", context, "Suspense"),
                        "The bundle of the nearest " + link + "; suspends until it is loaded."),
                props(context, contract),
                isGlobal(context));
    }

    /** {@code UserContext}; the component of {@code global} leaves that name to the context's own mounting. */
    static TypeScriptIdentifier component(ContextDef context) {
        return TypeScriptNames.context("", context, isGlobal(context) ? "Provider" : "");
    }

    /** Whether {@code MizanContext} mounts the context by itself. */
    private static boolean isGlobal(ContextDef context) {
        return context.name().equals("global")
                && context.params().stream().noneMatch(ContextDef.ContextParamDef::required);
    }

    private static List<PropView> props(ContextDef context, TypeScriptContract contract) {
        Set<String> names = new HashSet<>();
        List<PropView> props = new ArrayList<>();
        for (ContextDef.ContextParamDef param : context.params()) {
            String camel = Names.camel(param.name());
            String name = TAKEN_PROPS.contains(camel) ? camel + "_" : camel;
            if (!names.add(name)) {
                throw new CodegenException(List.of("two params of the context \"" + context.name()
                        + "\" would be the prop " + name + " of its component, one of them \"" + param.name()
                        + "\". Rename one in the record of the context."));
            }
            props.add(new PropView(
                    PropertyView.of(param, name, contract),
                    new TypeScriptObjectKey(param.name()),
                    new TypeScriptAccess(name)));
        }
        return props;
    }

    Stream<TypeScriptIdentifier> references() {
        return propList.stream().flatMap(prop -> prop.property().type().references());
    }

    boolean hasProps() {
        return !propList.isEmpty();
    }

    /** A prop, and the param it becomes. */
    record PropView(PropertyView property, TypeScriptObjectKey param, TypeScriptAccess access) {}
}
