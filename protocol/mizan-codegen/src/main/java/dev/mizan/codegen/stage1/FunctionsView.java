package dev.mizan.codegen.stage1;

import dev.mizan.codegen.contract.StaleTargets;
import dev.mizan.codegen.typescript.PropertyView;
import dev.mizan.codegen.typescript.TypeScriptAccess;
import dev.mizan.codegen.typescript.TypeScriptContract;
import dev.mizan.codegen.typescript.TypeScriptDoc;
import dev.mizan.codegen.typescript.TypeScriptIdentifier;
import dev.mizan.codegen.typescript.TypeScriptNames;
import dev.mizan.codegen.typescript.TypeScriptObjectKey;
import dev.mizan.codegen.typescript.TypeScriptString;
import dev.mizan.codegen.typescript.TypeScriptType;
import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.FunctionDef;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** {@code functions.ts}: a typed call for every function. */
@JStache(path = "dev/mizan/codegen/stage1/FunctionsView.ts")
record FunctionsView(List<TypeScriptIdentifier> imports, List<FunctionView> functions) {

    static FunctionsView of(TypeScriptContract contract) {
        List<FunctionView> functions = contract.functions().stream()
                .map(function -> FunctionView.of(function, contract))
                .toList();
        List<TypeScriptIdentifier> imports = functions.stream()
                .flatMap(FunctionView::references)
                .distinct()
                .sorted()
                .toList();
        return new FunctionsView(imports, functions);
    }

    boolean hasImports() {
        return !imports.isEmpty();
    }

    boolean isEmpty() {
        return functions.isEmpty();
    }

    boolean hasErrors() {
        return functions.stream().anyMatch(function -> function.errors().isPresent());
    }

    /** The call of one function. */
    record FunctionView(
            Optional<TypeScriptDoc> doc,
            TypeScriptIdentifier name,
            TypeScriptString wire,
            Optional<ArgsView> args,
            TypeScriptType result,
            Optional<ErrorsView> errors,
            List<TargetView> targets) {

        static FunctionView of(FunctionDef function, TypeScriptContract contract) {
            return new FunctionView(
                    doc(function).build(),
                    TypeScriptNames.call(function),
                    new TypeScriptString(function.name()),
                    ArgsView.of(function, contract),
                    contract.result(function),
                    ErrorsView.of(function),
                    TargetView.of(function));
        }

        boolean hasTargets() {
            return !targets.isEmpty();
        }

        /** Whether each target stands on a line of its own, as formatters have it for several objects. */
        boolean broken() {
            return targets.size() > 1 && targets.stream().noneMatch(TargetView::whole);
        }

        private static TypeScriptDoc.Builder doc(FunctionDef function) {
            TypeScriptDoc.Builder doc = TypeScriptDoc.at(0).text(function.doc());
            if (!function.errors().isEmpty()) {
                doc.throwing(TypeScriptNames.errorUnion(function));
            }
            return doc.deprecated(function.deprecated());
        }

        Stream<TypeScriptIdentifier> references() {
            Stream<TypeScriptIdentifier> inArgs = args.stream()
                    .flatMap(view -> view.properties().stream())
                    .flatMap(property -> property.type().references());
            Stream<TypeScriptIdentifier> inErrors = errors.stream().flatMap(view -> view.members().stream());
            return Stream.of(inArgs, result.references(), inErrors).flatMap(stream -> stream);
        }
    }

    /** What is stale when nobody knows whether the call was carried out. */
    record TargetView(TypeScriptString context, Optional<TypeScriptString> function, List<ScopeView> params) {

        static List<TargetView> of(FunctionDef function) {
            return StaleTargets.of(function).stream().map(TargetView::of).toList();
        }

        private static TargetView of(AffectsDef target) {
            return new TargetView(
                    new TypeScriptString(target.context()),
                    target.function().map(TypeScriptString::new),
                    target.params().stream()
                            .map(param -> new ScopeView(new TypeScriptObjectKey(param), new TypeScriptAccess(param)))
                            .toList());
        }

        /** Whether the context is meant as a whole. */
        boolean whole() {
            return function.isEmpty() && params.isEmpty();
        }

        boolean hasParams() {
            return !params.isEmpty();
        }
    }

    /** A param of a target, and the argument it is taken from. */
    record ScopeView(TypeScriptObjectKey key, TypeScriptAccess access) {}

    /** The arguments of a function that has any. */
    record ArgsView(
            Optional<TypeScriptDoc> doc, TypeScriptIdentifier name, boolean omittable, List<PropertyView> properties) {

        static Optional<ArgsView> of(FunctionDef function, TypeScriptContract contract) {
            if (function.input().isEmpty()) {
                return Optional.empty();
            }
            List<PropertyView> properties = function.input().stream()
                    .map(param -> PropertyView.of(param, contract))
                    .toList();
            return Optional.of(new ArgsView(
                    TypeScriptDoc.at(0)
                            .sentence("The arguments of {@link " + TypeScriptNames.call(function) + "}.")
                            .build(),
                    TypeScriptNames.args(function),
                    properties.stream().allMatch(PropertyView::omittable),
                    properties));
        }
    }

    /** All errors of a function that declares some. */
    record ErrorsView(Optional<TypeScriptDoc> doc, TypeScriptIdentifier name, List<TypeScriptIdentifier> members) {

        static Optional<ErrorsView> of(FunctionDef function) {
            if (function.errors().isEmpty()) {
                return Optional.empty();
            }
            return Optional.of(new ErrorsView(
                    TypeScriptDoc.at(0)
                            .sentence("What {@link " + TypeScriptNames.call(function)
                                    + "} can fail with; its `code` tells which.")
                            .build(),
                    TypeScriptNames.errorUnion(function),
                    function.errors().stream().map(TypeScriptNames::error).toList()));
        }
    }
}
