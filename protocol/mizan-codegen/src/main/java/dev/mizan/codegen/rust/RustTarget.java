package dev.mizan.codegen.rust;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.CodegenException;
import dev.mizan.codegen.Language;
import dev.mizan.codegen.PackageTarget;
import dev.mizan.codegen.contract.NameSpace;
import dev.mizan.ir.ContractHash;
import dev.mizan.ir.MizanIr;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.util.List;
import java.util.regex.Pattern;

/** Emits a crate: {@code Cargo.toml}, and in {@code src} the client, the types, the functions and the contexts. */
public final class RustTarget implements PackageTarget {

    private static final Pattern CRATE = Pattern.compile("[a-z][a-z0-9]*([_-][a-z0-9]+)*");

    @Override
    public String name() {
        return "rust";
    }

    @Override
    public Language language() {
        return Language.RUST;
    }

    @Override
    public List<ClientFile> emit(MizanIr ir, String packageName) {
        if (!CRATE.matcher(packageName).matches()) {
            throw new CodegenException(List.of("\"" + packageName + "\" is no name of a crate (expected: small letters,"
                    + " digits and single - or _, such as petclinic-api)."));
        }
        RustContract contract = new RustContract(ir);
        checkNames(contract);
        ManifestView manifest = new ManifestView(new RustString(packageName));
        TypesView types = TypesView.of(contract);
        FunctionsView functions = FunctionsView.of(contract);
        ContextsView contexts = ContextsView.of(contract);
        LibView lib = new LibView(new RustString(ContractHash.of(ir)));
        return List.of(
                file("Cargo.toml", out -> ManifestViewRenderer.of().execute(manifest, out)),
                file("src/lib.rs", out -> LibViewRenderer.of().execute(lib, out)),
                file("src/client.rs", out -> ClientViewRenderer.of().execute(new ClientView(), out)),
                file("src/types.rs", out -> TypesViewRenderer.of().execute(types, out)),
                file("src/functions.rs", out -> FunctionsViewRenderer.of().execute(functions, out)),
                file("src/contexts.rs", out -> ContextsViewRenderer.of().execute(contexts, out)));
    }

    private static void checkNames(RustContract contract) {
        NameSpace types = new NameSpace();
        NameSpace functions = new NameSpace();
        NameSpace contexts = new NameSpace();
        NameSpace methods = new NameSpace();
        TypesView.declare(contract, types);
        FunctionsView.declare(contract, functions, methods);
        ContextsView.declare(contract, contexts, methods);
        List.of(types, functions, contexts, methods).forEach(NameSpace::check);
    }

    /** A template with its view. */
    @FunctionalInterface
    private interface Printed {
        void to(Appendable out) throws IOException;
    }

    private static ClientFile file(String path, Printed template) {
        StringBuilder text = new StringBuilder();
        try {
            template.to(text);
        } catch (IOException impossible) {
            throw new UncheckedIOException(impossible);
        }
        return new ClientFile(path, RustLayout.apply(text.toString()));
    }
}
