package dev.mizan.drivers;

/** The program in Rust. */
final class RustDriver implements Driver {

    @Override
    public String language() {
        return "rust";
    }

    @Override
    public Program build(Workshop workshop) throws Exception {
        return RustProgram.build(workshop, "afi-client", "afi-driver");
    }
}
