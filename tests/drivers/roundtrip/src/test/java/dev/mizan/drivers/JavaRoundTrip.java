package dev.mizan.drivers;

/** The program in Java. */
final class JavaRoundTrip implements Driver {

    @Override
    public String language() {
        return "roundtrip/java";
    }

    @Override
    public Program build(Workshop workshop) throws Exception {
        return JavaProgram.build(workshop, "roundtrip.client", "RoundTrip.java", "roundtrip.RoundTrip");
    }
}
