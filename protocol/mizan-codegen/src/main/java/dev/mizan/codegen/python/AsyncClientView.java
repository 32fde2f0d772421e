package dev.mizan.codegen.python;

import io.jstach.jstache.JStache;
import java.util.List;

/** {@code async_client.py}: the client that does not wait. */
@JStache(path = "dev/mizan/codegen/python/AsyncClientView.py")
record AsyncClientView(ImportsView imports, List<MethodView> methods) {

    static AsyncClientView of(PythonContract contract) {
        List<MethodView> methods = MethodView.all(contract);
        return new AsyncClientView(MethodView.imports(methods, "AsyncMizan"), methods);
    }
}
