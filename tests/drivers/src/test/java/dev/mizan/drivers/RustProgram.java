package dev.mizan.drivers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A crate over an emitted one. */
final class RustProgram {

    private RustProgram() {}

    /**
     * Emits the client where the program's {@code Cargo.toml} looks for it, and builds both.
     *
     * @param client what the emitted crate is called
     * @param program what the workshop's crate is called
     */
    static Program build(Workshop workshop, String client, String program) throws Exception {
        workshop.emit("rust", Optional.of(client), workshop.output().resolve("client"));
        // What the repository's own crates were built with is not built again.
        Path target = Repository.ROOT.resolve("target");
        workshop.run(
                workshop.sources(),
                new Program(List.of("cargo", "build", "--quiet"), Map.of("CARGO_TARGET_DIR", target.toString())));
        return new Program(target.resolve("debug").resolve(program).toString());
    }
}
