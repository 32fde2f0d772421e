package dev.mizan.drivers;

import java.util.List;

/** The drivers there are. A language joins by a line in this list. */
final class Drivers {

    static final List<Driver> ALL =
            List.of(new JavaDriver(), new PythonDriver(), new RustDriver(), new TypeScriptDriver());

    private Drivers() {}
}
