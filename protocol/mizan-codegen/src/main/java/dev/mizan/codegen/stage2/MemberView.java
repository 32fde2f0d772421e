package dev.mizan.codegen.stage2;

import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.codegen.typescript.TypeScriptDoc;
import dev.mizan.codegen.typescript.TypeScriptIdentifier;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.codegen.typescript.TypeScriptString;
import dev.mizan.codegen.typescript.TypeScriptType;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import java.util.List;
import java.util.Optional;
import java.util.function.Function;
import java.util.stream.Collectors;

/**
 * The hook that reads one member of a mounted context.
 *
 * @param doc its comment
 * @param hook its name
 * @param wire the member's name in the bundle
 * @param value what the member is once it is loaded
 * @param type the same, or {@code null}
 * @param others the bindings that are asked first whether they are mounted
 * @param last the binding that is read otherwise
 */
public record MemberView(
        Optional<TypeScriptDoc> doc,
        TypeScriptIdentifier hook,
        TypeScriptString wire,
        TypeScriptType value,
        TypeScriptType type,
        List<TypeScriptIdentifier> others,
        TypeScriptIdentifier last) {

    /**
     * The hooks of a contract.
     *
     * @param mounts the name of what mounts a context in the framework
     */
    public static List<MemberView> of(TypeScriptContract contract, Function<ContextDef, TypeScriptIdentifier> mounts) {
        return contract.functions().stream()
                .filter(function -> !function.contexts().isEmpty())
                .map(function -> of(function, contract, mounts))
                .toList();
    }

    private static MemberView of(
            FunctionDef function, TypeScriptContract contract, Function<ContextDef, TypeScriptIdentifier> mounts) {
        List<ContextDef> homes = contract.contexts().stream()
                .filter(context -> function.contexts().contains(context.name()))
                .toList();
        String links = homes.stream()
                .map(home -> "{@link " + mounts.apply(home) + "}")
                .collect(Collectors.joining(", or else "));
        List<TypeScriptIdentifier> bindings =
                homes.stream().map(TypeScriptNames::binding).toList();
        return new MemberView(
                TypeScriptDoc.at(0)
                        .text(function.doc())
                        .sentence("Reads the nearest " + links + "; `null` until it is loaded.")
                        .deprecated(function.deprecated())
                        .build(),
                TypeScriptNames.hook(function),
                new TypeScriptString(function.name()),
                contract.slot(function),
                contract.slot(function).orNull(),
                bindings.subList(0, bindings.size() - 1),
                bindings.getLast());
    }
}
