package dev.mizan.codegen.stage1;

import dev.mizan.codegen.typescript.NameView;
import dev.mizan.codegen.typescript.PropertyView;
import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.codegen.typescript.TypeScriptDoc;
import dev.mizan.codegen.typescript.TypeScriptIdentifier;
import dev.mizan.codegen.typescript.TypeScriptKey;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.codegen.typescript.TypeScriptString;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.stream.Stream;

/** The module of a context: its params, its bundle and the fetch of an instance. */
@JStache(path = "dev/mizan/codegen/stage1/ContextView.ts")
record ContextView(
        List<TypeScriptIdentifier> imports,
        TypeScriptString wire,
        NameView fetch,
        NameView paramsType,
        List<PropertyView> params,
        boolean omittable,
        NameView dataType,
        List<PropertyView> slots) {

    static ContextView of(ContextDef context, TypeScriptContract contract) {
        List<PropertyView> params = context.params().stream()
                .map(param -> PropertyView.of(param, param.name(), contract))
                .toList();
        List<PropertyView> slots = contract.members(context).stream()
                .map(function -> slot(function, contract))
                .toList();
        String code = "`" + context.name() + "`";
        return new ContextView(
                Stream.concat(params.stream(), slots.stream())
                        .flatMap(property -> property.type().references())
                        .distinct()
                        .sorted()
                        .toList(),
                new TypeScriptString(context.name()),
                new NameView(
                        TypeScriptDoc.at(0)
                                .text("Fetches an instance of the context " + code + ".")
                                .build(),
                        TypeScriptNames.context("fetch", context, "")),
                new NameView(
                        TypeScriptDoc.at(0)
                                .text("What names an instance of the context " + code + ".")
                                .build(),
                        TypeScriptNames.context("", context, "Params")),
                params,
                params.stream().allMatch(PropertyView::omittable),
                new NameView(
                        TypeScriptDoc.at(0)
                                .text(context.doc())
                                .text("The bundle of the context " + code + ": what its functions answer, by name.")
                                .build(),
                        TypeScriptNames.context("", context, "Data")),
                slots);
    }

    private static PropertyView slot(FunctionDef function, TypeScriptContract contract) {
        return new PropertyView(
                TypeScriptDoc.at(2)
                        .text(function.doc())
                        .deprecated(function.deprecated())
                        .build(),
                new TypeScriptKey(function.name()),
                false,
                contract.slot(function));
    }

    boolean hasImports() {
        return !imports.isEmpty();
    }

    boolean hasParams() {
        return !params.isEmpty();
    }

    boolean hasSlots() {
        return !slots.isEmpty();
    }
}
