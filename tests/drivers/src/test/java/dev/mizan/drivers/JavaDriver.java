package dev.mizan.drivers;

import java.io.File;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.stream.Stream;

/** A class over the emitted package, compiled as an application for Java 17 would be. */
final class JavaDriver implements Driver {

    @Override
    public String language() {
        return "java";
    }

    @Override
    public Program build(Workshop workshop) throws Exception {
        Path emitted = workshop.output().resolve("client");
        Path classes = workshop.output().resolve("classes");
        String classPath = System.getProperty("java.class.path");
        workshop.emit("java", Optional.of("afi.client"), emitted);
        List<String> javac =
                new ArrayList<>(List.of(program("javac"), "--release", "17", "-proc:none", "-d", classes.toString()));
        javac.add(workshop.sources().resolve("AfiDriver.java").toString());
        try (Stream<Path> files = Files.list(emitted)) {
            files.filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .sorted()
                    .forEach(javac::add);
        }
        workshop.run(workshop.sources(), new Program(javac, Map.of("CLASSPATH", classPath)));
        return new Program(
                List.of(program("java"), "afi.driver.AfiDriver"),
                Map.of("CLASSPATH", classes + File.pathSeparator + classPath));
    }

    private static String program(String name) {
        return Path.of(System.getProperty("java.home"), "bin", name).toString();
    }
}
