package dev.mizan.drivers;

/** The program in TypeScript. */
final class TypeScriptRoundTrip implements Driver {

    @Override
    public String language() {
        return "roundtrip/typescript";
    }

    @Override
    public Program build(Workshop workshop) throws Exception {
        return TypeScriptProgram.build(workshop, "round-trip.ts");
    }
}
