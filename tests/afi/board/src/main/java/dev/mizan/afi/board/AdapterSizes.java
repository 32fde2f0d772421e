package dev.mizan.afi.board;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Locale;
import java.util.stream.Stream;

/** How large the adapters are: lines per file and module, all of them and those that hold code. */
final class AdapterSizes {

    private AdapterSizes() {}

    /** The lines to print for the modules below {@code root}'s {@code backends}. */
    static List<String> lines(Path root) throws IOException {
        List<String> lines = new ArrayList<>();
        for (Path module : modules(root.resolve("backends"))) {
            List<Size> sizes = new ArrayList<>();
            try (Stream<Path> files = Files.walk(module.resolve("src/main/java"))) {
                for (Path file : files.filter(each -> each.toString().endsWith(".java"))
                        .sorted()
                        .toList()) {
                    sizes.add(size(file));
                }
            }
            int all = sizes.stream().mapToInt(Size::lines).sum();
            int code = sizes.stream().mapToInt(Size::code).sum();
            lines.add(line(root.relativize(module).toString(), all, code));
            sizes.forEach(size -> lines.add(line("  " + size.name(), size.lines(), size.code())));
        }
        return lines;
    }

    private static List<Path> modules(Path backends) throws IOException {
        try (Stream<Path> below =
                Files.find(backends, 3, (path, attributes) -> Files.isDirectory(path.resolve("src/main/java")))) {
            return below.sorted().toList();
        }
    }

    /** A file's lines, and those that are neither blank, comment, package nor import. */
    private record Size(String name, int lines, int code) {}

    private static Size size(Path file) throws IOException {
        List<String> lines = Files.readAllLines(file);
        long code = lines.stream()
                .map(String::strip)
                .filter(line -> !line.isEmpty() && !line.matches("(package|import) .*|//.*|/\\*.*|\\*.*"))
                .count();
        return new Size(String.valueOf(file.getFileName()), lines.size(), (int) code);
    }

    private static String line(String name, int lines, int code) {
        return String.format(Locale.ROOT, "%-52s %5d lines %5d of code", name, lines, code);
    }
}
