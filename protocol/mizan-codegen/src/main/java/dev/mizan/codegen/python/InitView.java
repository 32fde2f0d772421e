package dev.mizan.codegen.python;

import dev.mizan.ir.TypeDef;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.stream.Stream;

/** {@code __init__.py}: everything that users of the package need. */
@JStache(path = "dev/mizan/codegen/python/InitView.py")
record InitView(List<PythonIdentifier> runtime, List<ModuleView> modules, List<PythonString> all) {

    private static final List<String> RUNTIME = List.of(
            "EVERYTHING",
            "OMITTED",
            "Freshness",
            "FreshnessListener",
            "Json",
            "Merge",
            "MizanError",
            "Omitted",
            "RequestOptions",
            "Stale",
            "ValidationError",
            "Violation",
            "WireError");

    static InitView of(PythonContract contract) {
        List<ModuleView> modules = Stream.of(
                        ModuleView.of(
                                "contexts", contract.seen().contexts().stream().map(PythonNames::bundle)),
                        ModuleView.of(
                                "errors",
                                contract.seen().errors().stream().map(error -> PythonNames.error(error.code()))),
                        ModuleView.of(
                                "types",
                                contract.seen().types().stream()
                                        .map(TypeDef::name)
                                        .map(contract::type)))
                .filter(module -> !module.names().isEmpty())
                .toList();
        Stream<String> emitted =
                modules.stream().flatMap(module -> module.names().stream()).map(PythonIdentifier::text);
        List<PythonString> all = Stream.of(RUNTIME.stream(), Stream.of("AsyncClient", "Client"), emitted)
                .flatMap(names -> names)
                .sorted(ImportOrder.EXPORTED)
                .map(PythonString::new)
                .toList();
        return new InitView(RUNTIME.stream().map(PythonIdentifier::new).toList(), modules, all);
    }

    /** The names that a module gives to the package. */
    record ModuleView(PythonIdentifier name, List<PythonIdentifier> names) {

        static ModuleView of(String name, Stream<PythonIdentifier> names) {
            return new ModuleView(
                    new PythonIdentifier(name),
                    names.map(PythonIdentifier::text)
                            .sorted(ImportOrder.IMPORTED)
                            .map(PythonIdentifier::new)
                            .toList());
        }
    }
}
