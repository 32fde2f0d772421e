package dev.mizan.drivers;

import java.util.List;

/** The programs that send back what they read. A language joins by a line in this list. */
final class RoundTrips {

    static final List<Driver> ALL =
            List.of(new JavaRoundTrip(), new PythonRoundTrip(), new RustRoundTrip(), new TypeScriptRoundTrip());

    private RoundTrips() {}
}
