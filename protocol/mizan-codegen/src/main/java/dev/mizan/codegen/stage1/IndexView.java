package dev.mizan.codegen.stage1;

import dev.mizan.codegen.typescript.TypeScriptString;
import io.jstach.jstache.JStache;
import java.util.List;

/** {@code index.ts}, the barrel. */
@JStache(path = "dev/mizan/codegen/stage1/IndexView.ts")
record IndexView(List<TypeScriptString> modules) {

    static IndexView of(List<String> modules) {
        return new IndexView(modules.stream()
                .map(module -> new TypeScriptString("./" + module))
                .toList());
    }
}
