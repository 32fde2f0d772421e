package dev.mizan.replay;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.stream.Stream;

/**
 * One change by hand: a Java source before and after it, what the client of each asks, and the verdicts.
 *
 * @param name the file's name
 * @param source the Java source of a side
 * @param uses the TypeScript expressions of a side's client
 * @param code statements written against the older client
 * @param verdicts the expected changes, a line each
 */
record HistoryCase(
        String name, Map<Side, String> source, Map<Side, List<String>> uses, String code, List<String> verdicts) {

    private static final Path FOLDER = Path.of("src/test/resources/history");
    private static final String IMPORTS = """
            package history;

            import com.fasterxml.jackson.annotation.*;
            import dev.mizan.annotations.*;
            import jakarta.validation.Valid;
            import jakarta.validation.constraints.*;
            import java.math.*;
            import java.time.*;
            import java.util.*;
            import org.jspecify.annotations.Nullable;

            """;

    /** Before and after the change. */
    enum Side {
        OLD,
        NEW;

        String word() {
            return name().toLowerCase(java.util.Locale.ROOT);
        }
    }

    static List<HistoryCase> all() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.sorted().map(HistoryCase::read).toList();
        }
    }

    /** Writes the verdicts anew; read the difference before it is committed. */
    void update(List<String> actual) throws IOException {
        Path file = FOLDER.resolve(name + ".txt");
        String text = Files.readString(file);
        String head = text.substring(0, text.indexOf("=== verdicts"));
        Files.writeString(file, head + "=== verdicts\n" + String.join("\n", actual) + "\n");
    }

    private static HistoryCase read(Path file) {
        Map<String, String> parts = new HashMap<>();
        for (String part : text(file).split("(?m)^=== ")) {
            int end = part.indexOf('\n');
            if (end > 0) {
                parts.put(part.substring(0, end), part.substring(end + 1).strip());
            }
        }
        String both = parts.getOrDefault("both", "");
        return new HistoryCase(
                file.getFileName().toString().replace(".txt", ""),
                Map.of(
                        Side.OLD, IMPORTS + parts.get("old") + "\n" + both,
                        Side.NEW, IMPORTS + parts.get("new") + "\n" + both),
                Map.of(
                        Side.OLD, lines(parts.get("old client")),
                        Side.NEW, lines(parts.getOrDefault("new client", parts.get("old client")))),
                parts.getOrDefault("old code", ""),
                lines(parts.getOrDefault("verdicts", "")));
    }

    private static List<String> lines(String text) {
        return text.lines().filter(line -> !line.isBlank()).toList();
    }

    private static String text(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
