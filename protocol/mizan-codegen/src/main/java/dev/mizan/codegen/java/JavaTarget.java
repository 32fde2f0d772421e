package dev.mizan.codegen.java;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.Language;
import dev.mizan.codegen.PackageTarget;
import dev.mizan.codegen.contract.NameSpace;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.ContractHash;
import dev.mizan.ir.ErrorDef;
import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.ir.TypeDef;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;

/** Emits a package: {@code ApiClient} and {@code AsyncApiClient}, and a class per type, error, bundle and arguments. */
public final class JavaTarget implements PackageTarget {

    @Override
    public String name() {
        return "java";
    }

    @Override
    public Language language() {
        return Language.JAVA;
    }

    @Override
    public List<ClientFile> emit(MizanIr ir, String packageName) {
        JavaContract contract = new JavaContract(ir, JavaPackage.of(packageName));
        checkNames(contract);
        List<MethodView> methods = methods(contract);
        ClientView client = ClientView.of(contract, methods, ContractHash.of(ir));
        AsyncClientView async = AsyncClientView.of(contract, methods);
        List<ClientFile> files = new ArrayList<>();
        PackageView description = new PackageView(contract.target());
        files.add(file("package-info", out -> PackageViewRenderer.of().execute(description, out)));
        files.add(file("ApiClient", out -> ClientViewRenderer.of().execute(client, out)));
        files.add(file("AsyncApiClient", out -> AsyncClientViewRenderer.of().execute(async, out)));
        contract.definitions().types().forEach(type -> files.addAll(JavaTypeFiles.of(type, contract)));
        contract.definitions().errors().forEach(error -> files.add(exception(error, contract)));
        contract.definitions().functions().stream()
                .flatMap(function -> args(function, contract))
                .forEach(files::add);
        contract.definitions().contexts().forEach(context -> files.addAll(context(context, contract)));
        return files;
    }

    private static List<MethodView> methods(JavaContract contract) {
        return Stream.concat(
                        contract.definitions().functions().stream().map(function -> MethodView.of(function, contract)),
                        contract.definitions().contexts().stream().map(context -> MethodView.of(context, contract)))
                .toList();
    }

    private static ClientFile exception(ErrorDef error, JavaContract contract) {
        ExceptionView view = ExceptionView.of(error, contract);
        return file(view.name().text(), out -> ExceptionViewRenderer.of().execute(view, out));
    }

    /** The arguments of a function, if some can be left out. */
    private static Stream<ClientFile> args(FunctionDef function, JavaContract contract) {
        JavaDoc.Builder doc =
                JavaDoc.builder().sentence("The arguments of {@code " + JavaNames.method(function) + "}.");
        List<ComponentView> components = ComponentView.of(function, contract);
        for (int i = 0; i < components.size(); i++) {
            var param = function.input().get(i);
            doc.param(components.get(i).name(), param.doc(), param.shape(), param.defaultValue());
        }
        RecordView view = RecordView.of(contract, doc.build(), JavaNames.args(function), components);
        return view.partial() ? Stream.of(record(view)) : Stream.empty();
    }

    private static List<ClientFile> context(ContextDef context, JavaContract contract) {
        JavaDoc.Builder doc =
                JavaDoc.builder().sentence("What names an instance of the context {@code " + context.name() + "}.");
        List<ComponentView> components = ComponentView.ofContext(context.params(), contract);
        for (int i = 0; i < components.size(); i++) {
            var param = context.params().get(i);
            doc.param(components.get(i).name(), java.util.Optional.empty(), param.shape(), param.defaultValue());
        }
        RecordView params = RecordView.of(contract, doc.build(), JavaNames.context(context, "Params"), components);
        ClientFile data = bundle(context, contract);
        return params.partial() ? List.of(record(params), data) : List.of(data);
    }

    private static ClientFile bundle(ContextDef context, JavaContract contract) {
        List<FunctionDef> members = contract.definitions().members(context);
        List<ComponentView> slots = ComponentView.slots(members, contract);
        JavaDoc.Builder doc = JavaDoc.builder()
                .text(context.doc())
                .sentence("The bundle of the context {@code " + context.name()
                        + "}: what its functions answer, by name.");
        for (int i = 0; i < members.size(); i++) {
            doc.param(
                    slots.get(i).name(),
                    members.get(i).doc(),
                    dev.mizan.ir.ShapeDef.of(new dev.mizan.ir.Shape.AnyJsonShape()),
                    java.util.Optional.empty());
        }
        return record(RecordView.of(contract, doc.build(), JavaNames.context(context, "Data"), slots));
    }

    static ClientFile record(RecordView view) {
        return file(view.name().text(), out -> RecordViewRenderer.of().execute(view, out));
    }

    private static void checkNames(JavaContract contract) {
        NameSpace classes = new NameSpace();
        NameSpace methods = new NameSpace();
        List.of("ApiClient", "AsyncApiClient").forEach(name -> classes.add(name, "the client"));
        for (TypeDef type : contract.definitions().types()) {
            String origin = "the type \"" + type.name() + "\"";
            classes.add(contract.name(type.name(), false).text(), origin);
            if (contract.definitions().hasInputVariant(type.name())) {
                classes.add(contract.name(type.name(), true).text(), "the input of " + origin);
            }
        }
        for (FunctionDef function : contract.definitions().functions()) {
            String origin = "the function \"" + function.name() + "\"";
            methods.add(JavaNames.method(function).text(), origin);
            if (function.input().stream().anyMatch(param -> !param.required())) {
                classes.add(JavaNames.args(function).text(), "the arguments of " + origin);
            }
        }
        contract.definitions()
                .errors()
                .forEach(error ->
                        classes.add(JavaNames.exception(error.code()).text(), "the error \"" + error.code() + "\""));
        for (ContextDef context : contract.definitions().contexts()) {
            String origin = "the context \"" + context.name() + "\"";
            methods.add(JavaNames.fetch(context).text(), origin);
            classes.add(JavaNames.context(context, "Data").text(), "the bundle of " + origin);
            if (context.params().stream().anyMatch(param -> !param.required())) {
                classes.add(JavaNames.context(context, "Params").text(), "the params of " + origin);
            }
        }
        classes.check();
        methods.check();
    }

    /** A template with its view. */
    @FunctionalInterface
    interface Printed {
        /** Prints all of it. */
        void to(Appendable out) throws IOException;
    }

    /** The file of a class. */
    static ClientFile file(String name, Printed template) {
        StringBuilder text = new StringBuilder();
        try {
            template.to(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ClientFile(name + ".java", JavaLayout.apply(text.toString()));
    }
}
