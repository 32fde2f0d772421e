package dev.mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.codegen.Targets;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/**
 * Broken configurations as data: {@code src/test/resources/broken/<case>.toml}. Lines at the end that start with
 * {@code #!} state the problems expected, all of them and in order, as {@code line:column: message}, without a place
 * where the whole file is meant; {@code {targets}} stands for all targets there are. {@code -Dgoldens.update} writes
 * the problems anew.
 */
final class BrokenConfigurationsTest {

    private static final Path FOLDER = Path.of("src/test/resources/broken");
    private static final String EXPECTED = "#! ";
    private static final String FILE = "mizan.toml:";
    private static final String TARGETS = String.join(", ", Targets.NAMES);

    @TempDir
    Path temporary;

    private static List<Path> configurations() throws IOException {
        try (Stream<Path> files = Files.list(FOLDER)) {
            return files.filter(file -> file.toString().endsWith(".toml"))
                    .sorted()
                    .toList();
        }
    }

    @Test
    void corpus_isThere() throws IOException {
        assertThat(configurations()).hasSizeGreaterThanOrEqualTo(60);
    }

    @TestFactory
    Stream<DynamicTest> configuration_isRefusedWithEveryProblem() throws IOException {
        return configurations().stream()
                .map(file -> DynamicTest.dynamicTest(file.getFileName().toString(), () -> check(file)));
    }

    private void check(Path file) throws IOException {
        String text = Files.readString(file);
        List<String> expected = lines(text)
                .filter(line -> line.startsWith(EXPECTED))
                .map(line -> line.substring(EXPECTED.length()).strip())
                .toList();
        String given = lines(text).filter(line -> !line.startsWith(EXPECTED)).collect(Collectors.joining());
        List<String> problems = problems(given);
        if (System.getProperty("goldens.update") != null) {
            Files.writeString(
                    file,
                    given
                            + problems.stream()
                                    .map(problem -> EXPECTED + problem + "\n")
                                    .collect(Collectors.joining()));
            return;
        }
        assertThat(problems).isEqualTo(expected);
        assertThat(expected).isNotEmpty();
    }

    /** The lines with their ends, whichever they are. */
    private static Stream<String> lines(String text) {
        return Stream.of(text.split("(?<=\n)")).filter(line -> !line.isEmpty());
    }

    private List<String> problems(String text) throws IOException {
        Path file = temporary.resolve("mizan.toml");
        Files.writeString(file, text);
        try {
            return List.of("accepted: " + ConfigurationReader.read(file));
        } catch (InputException refused) {
            return refused.problems().stream()
                    .map(problem -> problem.replace(temporary + "/", ""))
                    .peek(problem -> assertThat(problem).startsWith(FILE))
                    .map(problem -> problem.substring(FILE.length()).strip().replace(TARGETS, "{targets}"))
                    .toList();
        }
    }
}
