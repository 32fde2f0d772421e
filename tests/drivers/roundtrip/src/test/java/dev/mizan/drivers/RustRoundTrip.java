package dev.mizan.drivers;

/** The program in Rust. */
final class RustRoundTrip implements Driver {

    @Override
    public String language() {
        return "roundtrip/rust";
    }

    @Override
    public Program build(Workshop workshop) throws Exception {
        return RustProgram.build(workshop, "round-trip-client", "round-trip");
    }
}
