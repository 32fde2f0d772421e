package dev.mizan.drivers;

/** The program in Java. */
final class JavaDriver implements Driver {

    @Override
    public String language() {
        return "java";
    }

    @Override
    public Program build(Workshop workshop) throws Exception {
        return JavaProgram.build(workshop, "afi.client", "AfiDriver.java", "afi.driver.AfiDriver");
    }
}
