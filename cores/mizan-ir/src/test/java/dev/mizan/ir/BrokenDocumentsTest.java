package dev.mizan.ir;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;

/**
 * Broken documents as data: {@code src/test/resources/broken/<case>.kdl}. Lines at the end that start with
 * {@code //!} state the problems expected, all of them and in order, as {@code line:column: message};
 * {@code //! contract} makes it a contract and no fragment. {@code -Dgoldens.update} writes the problems anew.
 */
final class BrokenDocumentsTest {

    private static final Path FOLDER = Path.of("src/test/resources/broken");
    private static final String EXPECTED = "//! ";

    private static List<Path> documents() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".kdl"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void corpus_isThere() throws IOException {
        assertThat(documents()).hasSizeGreaterThanOrEqualTo(60);
    }

    @TestFactory
    Stream<DynamicTest> document_isRefusedWithEveryProblem() throws IOException {
        return documents().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private static void check(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> stated = text.lines()
                .filter(line -> line.startsWith(EXPECTED))
                .map(line -> line.substring(EXPECTED.length()))
                .toList();
        boolean contract = stated.contains("contract");
        List<String> expected =
                stated.stream().filter(line -> !line.equals("contract")).toList();

        String document = text.lines()
                .filter(line -> !line.startsWith(EXPECTED))
                .map(line -> line + "\n")
                .collect(Collectors.joining());
        List<String> problems = problems(document, contract);
        if (System.getProperty("goldens.update") != null) {
            update(file, document, problems, contract);
            return;
        }
        assertThat(problems).isEqualTo(expected);
        assertThat(expected).isNotEmpty();
    }

    private static void update(Path file, String document, List<String> problems, boolean contract) throws IOException {
        StringBuilder updated = new StringBuilder(document);
        if (contract) {
            updated.append(EXPECTED).append("contract\n");
        }
        problems.forEach(problem -> updated.append(EXPECTED).append(problem).append('\n'));
        Files.writeString(file, updated);
    }

    private static List<String> problems(String text, boolean contract) {
        try {
            MizanIr read = contract ? KdlReader.readContract("", text) : KdlReader.read("", text);
            return List.of("accepted: " + read);
        } catch (IrException refused) {
            return refused.problems().stream()
                    .map(problem -> problem.line() + ":" + problem.column() + ": " + problem.message())
                    .toList();
        }
    }
}
