package dev.mizan.processor;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;

/** The sample applications among the test resources. */
final class Samples {

    private static final Path ROOT = Path.of("src/test/resources/samples");

    private Samples() {}

    /** The source files of one sample. */
    static List<Path> files(String name) {
        try (Stream<Path> files = Files.walk(ROOT.resolve(name))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources of one sample. */
    static String[] sources(String name) {
        return files(name).stream().map(Samples::read).toArray(String[]::new);
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
