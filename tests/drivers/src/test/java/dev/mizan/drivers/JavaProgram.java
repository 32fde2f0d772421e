package dev.mizan.drivers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A class over an emitted package, compiled as an application for Java 17 would be. */
final class JavaProgram {

    private JavaProgram() {}

    /**
     * Emits the client and compiles a program with it.
     *
     * @param packageName what the client is called
     * @param file the program, in the workshop's sources
     * @param mainClass its class
     */
    static Program build(Workshop workshop, String packageName, String file, String mainClass) throws Exception {
        Path emitted = workshop.output().resolve("client");
        Path classes = workshop.output().resolve("classes");
        String classPath = System.getProperty("java.class.path");
        workshop.emit("java", Optional.of(packageName), emitted);
        List<String> javac =
                new ArrayList<>(List.of(tool("javac"), "--release", "17", "-proc:none", "-d", classes.toString()));
        javac.add(workshop.sources().resolve(file).toString());
        try (Stream<Path> files = Files.list(emitted)) {
            files.filter(each -> each.toString().endsWith(".java"))
                    .map(Path::toString)
                    .sorted()
                    .forEach(javac::add);
        }
        workshop.run(workshop.sources(), new Program(javac, Map.of("CLASSPATH", classPath)));
        return new Program(
                List.of(tool("java"), mainClass), Map.of("CLASSPATH", classes + File.pathSeparator + classPath));
    }

    private static String tool(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
