package dev.mizan.codegen.python;

import io.jstach.jstache.JStache;
import java.util.List;

/** {@code client.py}: the client that waits. */
@JStache(path = "dev/mizan/codegen/python/ClientView.py")
record ClientView(ImportsView imports, List<MethodView> methods) {

    static ClientView of(PythonContract contract) {
        List<MethodView> methods = MethodView.all(contract);
        return new ClientView(MethodView.imports(methods, "Mizan"), methods);
    }
}
