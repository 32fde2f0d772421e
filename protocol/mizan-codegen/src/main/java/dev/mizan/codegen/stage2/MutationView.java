package dev.mizan.codegen.stage2;

import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.codegen.typescript.TypeScriptDoc;
import dev.mizan.codegen.typescript.TypeScriptIdentifier;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.codegen.typescript.TypeScriptType;
import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MergeDef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/**
 * The hook that calls a function.
 *
 * @param doc its comment
 * @param hook its name
 * @param call the call of stage 1
 * @param args the type of its arguments, if it has any
 * @param omittable whether all of them may be left out
 * @param result what it answers
 * @param error the union of its errors, if it declares some
 */
public record MutationView(
        Optional<TypeScriptDoc> doc,
        TypeScriptIdentifier hook,
        TypeScriptIdentifier call,
        Optional<TypeScriptIdentifier> args,
        boolean omittable,
        TypeScriptType result,
        Optional<TypeScriptIdentifier> error) {

    /** The hooks of a contract. */
    public static List<MutationView> of(TypeScriptContract contract) {
        return contract.functions().stream()
                .filter(function -> function.contexts().isEmpty())
                .map(function -> of(function, contract))
                .toList();
    }

    private static MutationView of(FunctionDef function, TypeScriptContract contract) {
        boolean omittable = function.input().stream().noneMatch(param -> param.required());
        return new MutationView(
                TypeScriptDoc.at(0)
                        .text(function.doc())
                        .text(consequences(function))
                        .deprecated(function.deprecated())
                        .build(),
                TypeScriptNames.hook(function),
                TypeScriptNames.call(function),
                function.input().isEmpty() ? Optional.empty() : Optional.of(TypeScriptNames.args(function)),
                omittable,
                contract.result(function),
                function.errors().isEmpty() ? Optional.empty() : Optional.of(TypeScriptNames.errorUnion(function)));
    }

    /** Whether the function takes no arguments. */
    public boolean none() {
        return args.isEmpty();
    }

    /** Whether the function may be called without its arguments. */
    public boolean optional() {
        return args.isPresent() && omittable;
    }

    /** Whether the call takes exactly what the hook gives it. */
    public boolean required() {
        return args.isPresent() && !omittable;
    }

    private static Optional<String> consequences(FunctionDef function) {
        Stream<String> refreshed = function.affects().stream().map(MutationView::refreshes);
        Stream<String> merged = function.merges().stream().map(MutationView::merges);
        String sentences = Stream.concat(refreshed, merged).collect(Collectors.joining("\n"));
        return sentences.isEmpty() ? Optional.empty() : Optional.of(sentences);
    }

    private static String refreshes(AffectsDef affects) {
        String what = affects.function().map(name -> "`" + name + "` in ").orElse("");
        return "Refreshes " + what + "the context `" + affects.context() + "`" + scope(affects.params()) + ".";
    }

    private static String merges(MergeDef merge) {
        String slot = merge.slot().map(name -> "`" + name + "` of ").orElse("");
        return "Puts its result into " + slot + "the context `" + merge.context() + "`" + scope(merge.params()) + ".";
    }

    private static String scope(List<String> params) {
        return params.isEmpty()
                ? ""
                : params.stream()
                        .map(param -> "`" + param + "`")
                        .collect(Collectors.joining(" and ", " of the same ", ""));
    }
}
