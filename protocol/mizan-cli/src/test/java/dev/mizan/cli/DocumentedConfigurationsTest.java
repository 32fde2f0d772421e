package dev.mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.TestFactory;
import org.junit.jupiter.api.io.TempDir;

/** Every {@code mizan.toml} that the documentation shows is one. */
final class DocumentedConfigurationsTest {

    private static final Path DOCS = Path.of(System.getProperty("mizan.root", "../.."), "docs");
    private static final Pattern TOML = Pattern.compile("^```toml\\n(.*?)^```$", Pattern.DOTALL | Pattern.MULTILINE);
    private static final String CLIENT = "output = \"api\"\ntargets = [\"react\"]\n";
    private static final String SOURCE = "[source.kdl]\nfile = \"contract.kdl\"\n";

    @TempDir
    Path folder;

    private record Snippet(Path page, String text) {}

    private static List<Snippet> snippets() throws IOException {
        try (Stream<Path> pages = Files.walk(DOCS)) {
            return pages.filter(page -> page.toString().endsWith(".md"))
                    .sorted()
                    .flatMap(DocumentedConfigurationsTest::snippets)
                    .toList();
        }
    }

    private static Stream<Snippet> snippets(Path page) {
        try {
            return TOML.matcher(Files.readString(page)).results().map(match -> new Snippet(page, match.group(1)));
        } catch (IOException unreadable) {
            throw new java.io.UncheckedIOException(unreadable);
        }
    }

    @Test
    void scan_findsSome() throws IOException {
        assertThat(snippets()).hasSizeGreaterThanOrEqualTo(4);
    }

    @TestFactory
    Stream<DynamicTest> snippet_isRead() throws IOException {
        return snippets().stream()
                .filter(snippet -> !snippet.text().contains("[package]")) // of a Cargo.toml
                .map(snippet -> DynamicTest.dynamicTest(
                        snippet.page().getFileName() + ": "
                                + snippet.text().lines().findFirst().orElse(""),
                        () -> assertThat(read(snippet.text()).clients()).isNotEmpty()));
    }

    /** What a snippet leaves out because another shows it is added. */
    private Configuration read(String snippet) throws Exception {
        boolean client = snippet.contains("output");
        boolean source = snippet.contains("[source");
        Path file = folder.resolve("mizan.toml");
        Files.writeString(file, (client ? "" : CLIENT) + snippet + (source ? "" : SOURCE));
        return ConfigurationReader.read(file);
    }
}
