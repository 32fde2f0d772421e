package dev.mizan.drivers;

/** The driver in TypeScript. */
final class TypeScriptDriver implements Driver {

    @Override
    public String language() {
        return "typescript";
    }

    @Override
    public Program build(Workshop workshop) throws Exception {
        return TypeScriptProgram.build(workshop, "driver.ts");
    }
}
