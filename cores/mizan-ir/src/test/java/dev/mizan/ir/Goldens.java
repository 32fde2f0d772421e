package dev.mizan.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;

/**
 * Whole expected files. {@code mvn -pl cores/mizan-ir test -Dgoldens.update} writes them anew; read the difference
 * before it is committed.
 */
final class Goldens {

    private static final Path FOLDER = Path.of("src/test/resources/goldens");

    private Goldens() {}

    static String read(String name) {
        try {
            return Files.readString(FOLDER.resolve(name));
        } catch (IOException unreadable) {
            throw new UncheckedIOException(unreadable);
        }
    }

    static void assertMatches(String name, String actual) {
        if (System.getProperty("goldens.update") != null) {
            write(FOLDER.resolve(name), actual);
        }
        assertThat(actual).as(name).isEqualTo(read(name));
    }

    private static void write(Path file, String text) {
        try {
            Files.createDirectories(file.getParent());
            Files.writeString(file, text);
        } catch (IOException unwritable) {
            throw new UncheckedIOException(unwritable);
        }
    }
}
