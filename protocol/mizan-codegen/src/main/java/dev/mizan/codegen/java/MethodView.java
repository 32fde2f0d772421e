package dev.mizan.codegen.java;

import dev.mizan.codegen.contract.StaleTargets;
import dev.mizan.codegen.java.JavaType.Known;
import dev.mizan.ir.AffectsDef;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/**
 * A method of the client.
 *
 * @param doc its comment
 * @param withRecord its comment where it takes the record
 * @param fetch whether it reads a context
 * @param method its name
 * @param wire the name of the function or context
 * @param answers whether it answers a value
 * @param result what it answers
 * @param boxed what a future of it holds
 * @param codec how that travels
 * @param required what must be given
 * @param record the record of everything that can be given, if some of it can be left out
 * @param stale what is stale when nobody knows whether it was carried out
 * @param errors the exceptions of its typed errors
 */
record MethodView(
        JavaDoc doc,
        DocView withRecord,
        boolean fetch,
        JavaIdentifier method,
        JavaString wire,
        boolean answers,
        JavaType result,
        JavaType boxed,
        JavaCodec codec,
        List<ComponentView> required,
        Optional<JavaIdentifier> record,
        List<TargetView> stale,
        List<JavaIdentifier> errors) {

    static MethodView of(FunctionDef function, JavaContract contract) {
        List<ComponentView> components = ComponentView.of(function, contract);
        JavaDoc.Builder doc = doc(function);
        for (int i = 0; i < components.size(); i++) {
            if (!components.get(i).omittable()) {
                var param = function.input().get(i);
                doc.param(components.get(i).name(), param.doc(), param.shape(), param.defaultValue());
            }
        }
        List<JavaIdentifier> errors =
                function.errors().stream().map(JavaNames::exception).toList();
        return of(
                ended(doc, function, errors),
                ended(doc(function), function, errors),
                false,
                JavaNames.method(function),
                function.name(),
                contract.result(function),
                components,
                JavaNames.args(function),
                StaleTargets.of(function).stream().map(TargetView::of).toList(),
                errors);
    }

    private static JavaDoc.Builder doc(FunctionDef function) {
        return JavaDoc.builder().text(function.doc()).otherwise("Calls {@code " + function.name() + "}.");
    }

    private static JavaDoc ended(JavaDoc.Builder doc, FunctionDef function, List<JavaIdentifier> errors) {
        errors.forEach(error -> doc.tag("@throws " + error + " if the server says so"));
        doc.tag("@throws dev.mizan.client.MizanException if there is no result");
        return doc.deprecated(function.deprecated()).build();
    }

    static MethodView of(ContextDef context, JavaContract contract) {
        List<ComponentView> components = ComponentView.ofContext(context.params(), contract);
        JavaDoc doc = JavaDoc.builder()
                .sentence("Reads an instance of the context {@code " + context.name() + "}.")
                .tag("@throws dev.mizan.client.MizanException if there is no result")
                .build();
        return of(
                doc,
                doc,
                true,
                JavaNames.fetch(context),
                context.name(),
                new JavaType.Named(JavaNames.context(context, "Data")),
                components,
                JavaNames.context(context, "Params"),
                List.of(),
                List.of());
    }

    private static MethodView of(
            JavaDoc doc,
            JavaDoc recordDoc,
            boolean fetch,
            JavaIdentifier method,
            String wire,
            JavaType result,
            List<ComponentView> components,
            JavaIdentifier record,
            List<TargetView> stale,
            List<JavaIdentifier> errors) {
        return new MethodView(
                doc,
                new DocView(recordDoc),
                fetch,
                method,
                new JavaString(wire),
                result != Known.NOTHING,
                result,
                result.asObject(),
                result.codec(),
                components.stream().filter(component -> !component.omittable()).toList(),
                components.stream().anyMatch(ComponentView::omittable) ? Optional.of(record) : Optional.empty(),
                stale,
                errors);
    }

    boolean mutation() {
        return !stale.isEmpty();
    }

    boolean failing() {
        return !errors.isEmpty();
    }

    boolean partial() {
        return record.isPresent();
    }

    /** What a file with the method imports, whatever it gives back. */
    Stream<JavaImport> imports() {
        Stream<JavaCodec> codecs = partial()
                ? Stream.of(codec)
                : Stream.concat(Stream.of(codec), required.stream().map(ComponentView::codec));
        return Stream.of(
                        partial() ? Stream.<JavaImport>empty() : HeadView.library("JsonValue"),
                        HeadView.codecs(codecs),
                        mutation() ? targets() : Stream.<JavaImport>empty(),
                        answers ? result.imports() : Stream.<JavaImport>empty(),
                        required.stream().flatMap(component -> component.type().imports()))
                .flatMap(parts -> parts);
    }

    /**
     * Something that the function makes stale.
     *
     * @param context the context
     * @param function the one function of it, if it is not the whole
     * @param params the arguments that say which instance
     */
    record TargetView(JavaString context, Optional<JavaString> function, List<JavaString> params) {

        static TargetView of(AffectsDef target) {
            return new TargetView(
                    new JavaString(target.context()),
                    target.function().map(JavaString::new),
                    target.params().stream().map(JavaString::new).toList());
        }
    }

    private static Stream<JavaImport> targets() {
        return Stream.concat(HeadView.library("Affects"), Stream.of(new JavaImport("java.util.List")));
    }

    /**
     * A comment under its own roof, as templates find it by name.
     *
     * @param doc the comment
     */
    record DocView(JavaDoc doc) {}
}
