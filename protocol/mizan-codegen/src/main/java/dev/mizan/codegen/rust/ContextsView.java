package dev.mizan.codegen.rust;

import dev.mizan.codegen.contract.NameSpace;
import dev.mizan.ir.ContextDef;
import io.jstach.jstache.JStache;
import java.util.List;
import java.util.Optional;

/** {@code src/contexts.rs}: a method of the client for every context, its params and its bundle. */
@JStache(path = "dev/mizan/codegen/rust/ContextsView.rs")
record ContextsView(boolean usesTypes, List<ContextView> contexts) {

    static ContextsView of(RustContract contract) {
        List<ContextView> contexts = contract.definitions().contexts().stream()
                .map(context -> ContextView.of(context, contract))
                .toList();
        return new ContextsView(contexts.stream().anyMatch(ContextView::usesTypes), contexts);
    }

    /** The names that the module declares. */
    static void declare(RustContract contract, NameSpace types, NameSpace methods) {
        for (ContextDef context : contract.definitions().contexts()) {
            String origin = "the context \"" + context.name() + "\"";
            methods.add(RustNames.fetch(context).text(), origin);
            types.add(RustNames.context(context, "Data").text(), "the bundle of " + origin);
            if (!context.params().isEmpty()) {
                types.add(RustNames.context(context, "Params").text(), "the params of " + origin);
            }
        }
    }

    boolean hasContexts() {
        return !contexts.isEmpty();
    }

    /** One context. */
    record ContextView(
            RustDoc doc, RustIdentifier method, RustString wire, Optional<StructView> params, StructView data) {

        static ContextView of(ContextDef context, RustContract contract) {
            String code = "`" + context.name() + "`";
            return new ContextView(
                    RustDoc.builder()
                            .sentence("Reads an instance of the context " + code + ".")
                            .sentence("# Errors")
                            .sentence("What the server answered, or why there was no answer.")
                            .build(),
                    RustNames.fetch(context),
                    new RustString(context.name()),
                    params(context, contract),
                    StructView.plain(
                            RustDoc.builder()
                                    .text(context.doc())
                                    .sentence("The bundle of the context " + code
                                            + ": what its functions answer, by name.")
                                    .build(),
                            RustNames.context(context, "Data"),
                            FieldView.slots(contract.definitions().members(context), contract)));
        }

        private static Optional<StructView> params(ContextDef context, RustContract contract) {
            if (context.params().isEmpty()) {
                return Optional.empty();
            }
            RustDoc doc = RustDoc.builder()
                    .sentence("What names an instance of the context `" + context.name() + "`.")
                    .build();
            return Optional.of(StructView.constructed(
                    doc, RustNames.context(context, "Params"), FieldView.ofContext(context.params(), contract)));
        }

        boolean usesTypes() {
            return params.stream()
                            .flatMap(view -> view.fields().stream())
                            .anyMatch(field -> RustType.usesTypes(field.type()))
                    || data.fields().stream().anyMatch(field -> RustType.usesTypes(field.type()));
        }
    }
}
