package dev.mizan.drivers;

import java.io.IOException;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** The emitted package on the project's own Python, after the driver has passed the type checker with it. */
final class PythonDriver implements Driver {

    @Override
    public String language() {
        return "python";
    }

    @Override
    public Program build(Workshop workshop) throws IOException, InterruptedException {
        Path packages = workshop.output();
        workshop.emit("python", Optional.of("afi_client"), packages.resolve("afi_client"));
        Path programs = Repository.ROOT.resolve("target/python/bin");
        Path driver = workshop.sources().resolve("driver.py");
        Program types = new Program(
                List.of(programs.resolve("mypy").toString(), "--strict", "--cache-dir", packages + "/mypy-cache"),
                Map.of("MYPYPATH", packages.toString()));
        workshop.run(packages, types, driver.toString());
        return new Program(
                List.of(programs.resolve("python").toString(), driver.toString()),
                Map.of("PYTHONPATH", packages.toString()));
    }
}
