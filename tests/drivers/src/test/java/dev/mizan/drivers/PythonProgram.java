package dev.mizan.drivers;

import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** A program in Python: type-checked with its client under the strictest flags, and run by the project's own Python. */
final class PythonProgram {

    private static final Path PROGRAMS = Repository.ROOT.resolve("target/python/bin");

    private PythonProgram() {}

    /**
     * Emits the client and checks a program with it.
     *
     * @param packageName what the client is called
     * @param file the program, in the workshop's sources
     */
    static Program build(Workshop workshop, String packageName, String file) throws Exception {
        Path packages = workshop.output();
        String program = workshop.sources().resolve(file).toString();
        workshop.emit("python", Optional.of(packageName), packages.resolve(packageName));
        Program types = new Program(
                List.of(tool("mypy"), "--strict", "--cache-dir", packages + "/mypy-cache"),
                Map.of("MYPYPATH", packages.toString()));
        workshop.run(packages, types, program);
        return new Program(
                List.of(tool("python"), program), Map.of("PYTHONPATH", packages.toString(), "NO_PROXY", "127.0.0.1"));
    }

    private static String tool(String name) {
        return PROGRAMS.resolve(name).toString();
    }
}
