package dev.mizan.codegen.python;

import dev.mizan.ir.ContextDef;
import dev.mizan.ir.FunctionDef;
import java.util.List;
import java.util.Optional;
import java.util.stream.Stream;

/** A method of a client: a call, or the fetch of a context. */
record MethodView(
        Optional<PythonString> deprecated,
        PythonIdentifier name,
        List<ParamView> params,
        PythonType result,
        PythonIdentifier run,
        Optional<PythonDoc> doc) {

    static List<MethodView> all(PythonContract contract) {
        Stream<MethodView> calls = contract.seen().functions().stream().map(function -> of(function, contract));
        Stream<MethodView> fetches = contract.seen().contexts().stream().map(context -> of(context, contract));
        return Stream.concat(calls, fetches).toList();
    }

    private static MethodView of(FunctionDef function, PythonContract contract) {
        List<ParamView> params = ParamView.of(function, contract);
        boolean describes = !function.errors().isEmpty()
                || params.stream().anyMatch(param -> param.doc().isPresent());
        Optional<String> named = describes ? Optional.of("Calls `" + function.name() + "`.") : Optional.empty();
        PythonDoc.Builder doc =
                PythonDoc.at(8).text(function.doc().or(() -> named)).deprecated(function.deprecated());
        describe(params, doc);
        function.errors().forEach(code -> doc.field("raises " + PythonNames.error(code)));
        return new MethodView(
                function.deprecated().map(reason -> new PythonString(reason.isBlank() ? "No longer in use." : reason)),
                contract.method(function),
                params,
                contract.result(function, "types."),
                new PythonIdentifier("_call"),
                doc.build());
    }

    private static MethodView of(ContextDef context, PythonContract contract) {
        List<ParamView> params = ParamView.of(context, contract);
        PythonDoc.Builder doc =
                PythonDoc.at(8).sentence("Fetches an instance of the context `" + context.name() + "`.");
        describe(params, doc);
        return new MethodView(
                Optional.empty(),
                contract.fetch(context),
                params,
                PythonType.of("contexts." + PythonNames.bundle(context)),
                new PythonIdentifier("_fetch"),
                doc.build());
    }

    private static void describe(List<ParamView> params, PythonDoc.Builder doc) {
        params.forEach(param -> param.doc().ifPresent(line -> doc.escaped("param " + param.name(), line.text())));
    }

    boolean hasParams() {
        return !params.isEmpty();
    }

    static ImportsView imports(List<MethodView> methods, String base) {
        List<PythonType> types = methods.stream()
                .flatMap(method -> Stream.concat(
                        Stream.of(method.result), method.params.stream().map(ParamView::type)))
                .toList();
        return ImportsView.of(types.stream().map(PythonType::imports))
                .runtime(true, base)
                .runtime(!methods.isEmpty(), "RequestOptions")
                .deprecations(methods.stream().anyMatch(method -> method.deprecated.isPresent()))
                .local(true, "_operations")
                .local(types.stream().anyMatch(type -> type.text().startsWith("contexts.")), "contexts")
                .local(types.stream().anyMatch(PythonType::isLocal), "types")
                .build();
    }
}
