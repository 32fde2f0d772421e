package dev.mizan.codegen.rust;

import dev.mizan.codegen.contract.NameSpace;
import dev.mizan.codegen.contract.SiblingNames;
import dev.mizan.codegen.contract.StaleTargets;
import dev.mizan.codegen.contract.Words;
import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.ErrorDef;
import dev.mizan.ir.FunctionDef;
import io.jstach.jstache.JStache;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.Set;

/** {@code src/functions.rs}: a method of the client for every function, its arguments and its errors. */
@JStache(path = "dev/mizan/codegen/rust/FunctionsView.rs")
record FunctionsView(boolean usesTypes, boolean usesTargets, List<FunctionView> functions) {

    static FunctionsView of(RustContract contract) {
        List<FunctionView> functions = contract.definitions().functions().stream()
                .map(function -> FunctionView.of(function, contract))
                .toList();
        return new FunctionsView(
                functions.stream().anyMatch(FunctionView::usesTypes),
                functions.stream().anyMatch(FunctionView::mutation),
                functions);
    }

    /** The names that the module declares. */
    static void declare(RustContract contract, NameSpace types, NameSpace methods) {
        for (FunctionDef function : contract.definitions().functions()) {
            String origin = "the function \"" + function.name() + "\"";
            methods.add(RustNames.method(function).text(), origin);
            if (!function.input().isEmpty()) {
                types.add(RustNames.args(function).text(), "the arguments of " + origin);
            }
            if (!function.errors().isEmpty()) {
                types.add(RustNames.failure(function).text(), "the errors of " + origin);
            }
        }
    }

    boolean hasFunctions() {
        return !functions.isEmpty();
    }

    /** One function. */
    record FunctionView(
            RustDoc doc,
            RustIdentifier method,
            RustString wire,
            Optional<StructView> args,
            RustType result,
            List<TargetView> targets,
            Optional<FailureView> failure) {

        static FunctionView of(FunctionDef function, RustContract contract) {
            RustDoc.Builder doc = RustDoc.builder().text(function.doc()).deprecated(function.deprecated());
            doc.sentence("# Errors").sentence("What the server answered, or why there was no answer.");
            return new FunctionView(
                    doc.build(),
                    RustNames.method(function),
                    new RustString(function.name()),
                    args(function, contract),
                    contract.result(function),
                    StaleTargets.of(function).stream().map(TargetView::of).toList(),
                    FailureView.of(function, contract));
        }

        private static Optional<StructView> args(FunctionDef function, RustContract contract) {
            if (function.input().isEmpty()) {
                return Optional.empty();
            }
            RustDoc doc = RustDoc.builder()
                    .sentence("The arguments of [`Client::"
                            + RustNames.method(function).text() + "`].")
                    .build();
            return Optional.of(StructView.constructed(doc, RustNames.args(function), FieldView.of(function, contract)));
        }

        boolean mutation() {
            return !targets.isEmpty();
        }

        boolean usesTypes() {
            boolean inArgs = args.stream()
                    .flatMap(view -> view.fields().stream())
                    .anyMatch(field -> RustType.usesTypes(field.type()));
            boolean inFailure = failure.stream()
                    .flatMap(view -> view.variants().stream())
                    .flatMap(variant -> variant.details().stream())
                    .anyMatch(RustType::usesTypes);
            return inArgs || inFailure || RustType.usesTypes(result);
        }
    }

    /** What is stale when nobody knows whether the call was carried out. */
    record TargetView(RustString context, Optional<RustString> function, List<RustString> params) {

        static TargetView of(AffectsDef target) {
            return new TargetView(
                    new RustString(target.context()),
                    target.function().map(RustString::new),
                    target.params().stream().map(RustString::new).toList());
        }
    }

    /** What a function that declares errors can fail with. */
    record FailureView(RustDoc doc, RustIdentifier name, RustIdentifier other, List<VariantView> variants) {

        static Optional<FailureView> of(FunctionDef function, RustContract contract) {
            List<ErrorDef> errors = function.errors().stream()
                    .flatMap(code -> contract.definitions().error(code).stream())
                    .toList();
            if (errors.isEmpty()) {
                return Optional.empty();
            }
            List<String> names = new ArrayList<>();
            errors.forEach(error ->
                    names.add(Words.of(error.code().toLowerCase(Locale.ROOT)).calmPascal()));
            names.add("Other");
            List<RustIdentifier> distinct = SiblingNames.distinct(names, Set.of()).stream()
                    .map(RustIdentifier::of)
                    .toList();
            List<VariantView> variants = new ArrayList<>();
            for (ErrorDef error : errors) {
                variants.add(VariantView.of(error, distinct.get(variants.size()), contract));
            }
            RustDoc doc = RustDoc.builder()
                    .sentence("What [`Client::" + RustNames.method(function).text() + "`] can fail with.")
                    .build();
            return Optional.of(new FailureView(doc, RustNames.failure(function), distinct.getLast(), variants));
        }
    }

    /** One error that a function declares. */
    record VariantView(RustDoc doc, RustIdentifier name, RustString code, Optional<RustType> details) {

        static VariantView of(ErrorDef error, RustIdentifier name, RustContract contract) {
            return new VariantView(
                    RustDoc.builder()
                            .text(error.doc())
                            .sentence("Answered with status " + error.status() + ".")
                            .build(),
                    name,
                    new RustString(error.code()),
                    error.details().map(shape -> contract.type(shape, false)));
        }
    }
}
