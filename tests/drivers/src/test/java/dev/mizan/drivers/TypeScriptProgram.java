package dev.mizan.drivers;

import java.nio.file.Path;
import java.util.Optional;

/** A program in TypeScript: type-checked with its client under the strictest flags, bundled, and run by Node. */
final class TypeScriptProgram {

    private static final Path MODULES = Repository.ROOT.resolve("node_modules");
    private static final Path BUNDLE = Repository.ROOT.resolve("tests/drivers/typescript/bundle.mjs");

    private TypeScriptProgram() {}

    /**
     * Emits the client and bundles a program with it.
     *
     * @param file the program, in the workshop's sources
     */
    static Program build(Workshop workshop, String file) throws Exception {
        Path client = workshop.output().resolve("api");
        Path bundle = workshop.output().resolve("bundle.mjs");
        workshop.emit("stage1", Optional.empty(), client);
        run(workshop, MODULES.resolve("typescript/bin/tsc"), "--project", "tsconfig.json", "--pretty", "false");
        run(
                workshop,
                BUNDLE,
                workshop.sources().resolve(file).toString(),
                client.resolve("index.ts").toString(),
                bundle.toString());
        return new Program("node", bundle.toString());
    }

    private static void run(Workshop workshop, Path script, String... arguments) throws Exception {
        workshop.run(workshop.sources(), new Program("node", script.toString()), arguments);
    }
}
