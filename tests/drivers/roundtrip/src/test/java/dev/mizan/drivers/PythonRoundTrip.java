package dev.mizan.drivers;

/** The program in Python. */
final class PythonRoundTrip implements Driver {

    @Override
    public String language() {
        return "roundtrip/python";
    }

    @Override
    public Program build(Workshop workshop) throws Exception {
        return PythonProgram.build(workshop, "round_trip_client", "round_trip.py");
    }
}
