package dev.mizan.maven;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import java.util.regex.Matcher;
import java.util.regex.Pattern;

/** Finds a Java that runs the command. */
final class Jvm {

    static final int OLDEST = 21;

    private static final Pattern VERSION = Pattern.compile("^JAVA_VERSION=\"?(?:1\\.)?(\\d+)", Pattern.MULTILINE);
    private static final String PROGRAM =
            System.getProperty("os.name", "").toLowerCase(Locale.ROOT).contains("windows") ? "java.exe" : "java";

    private Jvm() {}

    /** The first of the homes whose Java is new enough. */
    static Optional<Path> first(List<Path> homes) {
        return homes.stream()
                .filter(home -> version(home) >= OLDEST)
                .map(home -> home.resolve("bin").resolve(PROGRAM))
                .filter(Files::isExecutable)
                .findFirst();
    }

    /** The feature version of the Java at {@code home}; 0 if it does not tell. */
    static int version(Path home) {
        try {
            Matcher found = VERSION.matcher(Files.readString(home.resolve("release")));
            return found.find() ? Integer.parseInt(found.group(1)) : 0;
        } catch (IOException absent) {
            return 0;
        }
    }
}
