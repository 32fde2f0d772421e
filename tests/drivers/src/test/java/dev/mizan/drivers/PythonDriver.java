package dev.mizan.drivers;

/** The driver in Python. */
final class PythonDriver implements Driver {

    @Override
    public String language() {
        return "python";
    }

    @Override
    public Program build(Workshop workshop) throws Exception {
        return PythonProgram.build(workshop, "afi_client", "driver.py");
    }
}
