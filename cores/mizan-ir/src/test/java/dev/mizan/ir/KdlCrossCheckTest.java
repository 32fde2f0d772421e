package dev.mizan.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** Every golden document of the repository is the same tree to our reader and to an independent one. */
final class KdlCrossCheckTest {

    private static final Path ROOT =
            Path.of(System.getProperty("mizan.root", "../..")).toAbsolutePath().normalize();
    private static final Set<String> SKIPPED = Set.of("node_modules", "target", "broken", ".git");

    private static List<Path> goldens() throws IOException {
        try (Stream<Path> files = Files.walk(ROOT)) {
            return files.filter(file -> file.toString().endsWith(".kdl"))
                    .filter(file -> Stream.of(ROOT.relativize(file).toString().split("[/\\\\]"))
                            .noneMatch(SKIPPED::contains))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void goldenDocuments_areTheSameTreesToBothReaders() throws Exception {
        List<Path> files = goldens();
        assertThat(files).hasSizeGreaterThan(10);
        StringBuilder ours = new StringBuilder();
        for (Path file : files) {
            ProblemLog problems = new ProblemLog(file.toString());
            List<KdlNode> nodes = KdlParser.parse(Files.readString(file), problems);
            problems.throwIfAny();
            ours.append("== ").append(file).append('\n');
            print(nodes, "", ours);
        }

        assertThat(theirs(files)).isEqualTo(ours.toString());
    }

    private static String theirs(List<Path> files) throws IOException, InterruptedException {
        assertThat(ROOT.resolve("node_modules/@bgotink/kdl"))
                .withFailMessage("the npm workspace is not installed: run `npm ci` in %s first", ROOT)
                .isDirectory();
        List<String> command = new ArrayList<>(List.of("node", "src/test/node/trees.mjs"));
        files.forEach(file -> command.add(file.toString()));
        Process node = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            node.getOutputStream().close();
            String output = new String(node.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            assertThat(node.waitFor()).withFailMessage(output).isZero();
            return output;
        } finally {
            node.destroyForcibly();
        }
    }

    private static void print(List<KdlNode> nodes, String indent, StringBuilder out) {
        for (KdlNode node : nodes) {
            List<String> parts = new ArrayList<>(List.of(text(node.name())));
            node.arguments().forEach(value -> parts.add(scalar(value.literal())));
            node.properties().stream()
                    .map(property -> text(property.name()) + "="
                            + scalar(property.value().literal()))
                    .sorted()
                    .forEach(parts::add);
            out.append(indent).append(String.join(" ", parts)).append('\n');
            print(node.children(), indent + "  ", out);
        }
    }

    private static String scalar(Literal literal) {
        return switch (literal) {
            case Literal.Text text -> text(text.value());
            case Literal.Whole whole -> bits(whole.value().doubleValue());
            case Literal.Decimal decimal -> bits(decimal.value());
            case Literal.Bool bool -> "#" + bool.value();
            case Literal.Null nothing -> "#null";
        };
    }

    private static String bits(double value) {
        return Long.toHexString(Double.doubleToLongBits(value));
    }

    private static String text(String value) {
        return value.chars()
                .mapToObj(unit -> unit < ' ' || unit > '~' || unit == '"' || unit == '\\'
                        ? String.format("\\u%04x", unit)
                        : Character.toString(unit))
                .collect(Collectors.joining("", "\"", "\""));
    }
}
