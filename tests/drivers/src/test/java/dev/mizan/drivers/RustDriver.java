package dev.mizan.drivers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A crate over the emitted one. */
final class RustDriver implements Driver {

    @Override
    public String language() {
        return "rust";
    }

    @Override
    public Program build(Workshop workshop) throws Exception {
        workshop.emit("rust", Optional.of("afi-client"), workshop.output().resolve("client"));
        // What the repository's own crates were built with is not built again.
        Path target = Repository.ROOT.resolve("target");
        workshop.run(
                workshop.sources(),
                new Program(List.of("cargo", "build", "--quiet"), Map.of("CARGO_TARGET_DIR", target.toString())));
        return new Program(target.resolve("debug/afi-driver").toString());
    }
}
