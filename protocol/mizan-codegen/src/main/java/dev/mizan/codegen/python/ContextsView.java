package dev.mizan.codegen.python;

import io.jstach.jstache.JStache;
import java.util.List;

/** {@code contexts.py}: what the contexts answer. */
@JStache(path = "dev/mizan/codegen/python/ContextsView.py")
record ContextsView(ImportsView imports, List<DataclassView> bundles) {

    static ContextsView of(PythonContract contract) {
        List<DataclassView> bundles = DataclassView.bundles(contract);
        boolean local = bundles.stream()
                .flatMap(bundle -> bundle.fields().stream())
                .anyMatch(field -> field.type().isLocal());
        ImportsView imports = ImportsView.of(bundles.stream().flatMap(DataclassView::imports))
                .dataclasses(true)
                .local(local, "types")
                .build();
        return new ContextsView(imports, bundles);
    }

    boolean isEmpty() {
        return bundles.isEmpty();
    }
}
