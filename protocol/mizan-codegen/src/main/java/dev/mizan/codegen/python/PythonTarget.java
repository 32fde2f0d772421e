package dev.mizan.codegen.python;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.Language;
import dev.mizan.codegen.PackageTarget;
import dev.mizan.ir.MizanIr;
import java.util.List;

/** Emits a Python package over {@code mizan_client}. */
public final class PythonTarget implements PackageTarget {

    @Override
    public String name() {
        return "python";
    }

    @Override
    public Language language() {
        return Language.PYTHON;
    }

    @Override
    public List<ClientFile> emit(MizanIr ir, String packageName) {
        PythonContract contract = new PythonContract(ir);
        PythonRules.check(contract, packageName);
        TypesView types = TypesView.of(contract);
        ErrorsView errors = ErrorsView.of(contract);
        ContextsView contexts = ContextsView.of(contract);
        CodecsView codecs = CodecsView.of(contract);
        OperationsView operations = OperationsView.of(contract);
        ClientView client = ClientView.of(contract);
        AsyncClientView asyncClient = AsyncClientView.of(contract);
        InitView init = InitView.of(contract);
        return List.of(
                PythonFile.of("__init__.py", out -> InitViewRenderer.of().execute(init, out)),
                PythonFile.of("_codecs.py", out -> CodecsViewRenderer.of().execute(codecs, out)),
                PythonFile.of(
                        "_operations.py", out -> OperationsViewRenderer.of().execute(operations, out)),
                PythonFile.of(
                        "async_client.py", out -> AsyncClientViewRenderer.of().execute(asyncClient, out)),
                PythonFile.of("client.py", out -> ClientViewRenderer.of().execute(client, out)),
                PythonFile.of("contexts.py", out -> ContextsViewRenderer.of().execute(contexts, out)),
                PythonFile.of("errors.py", out -> ErrorsViewRenderer.of().execute(errors, out)),
                PythonFile.of("py.typed", out -> MarkerViewRenderer.of().execute(new MarkerView(), out)),
                PythonFile.of("types.py", out -> TypesViewRenderer.of().execute(types, out)));
    }
}
