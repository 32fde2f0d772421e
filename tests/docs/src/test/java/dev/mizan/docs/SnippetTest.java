package dev.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.runtime.json.JsonReader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.MethodSource;

class SnippetTest {

    private static final Pattern MAKE = Pattern.compile("(?m)^(?:\\w+=\\S+ )*make (?:-C \\S+ )?([a-z-]+)");
    private static final Pattern SETTING =
            Pattern.compile("\"name\": \"(mizan\\.[a-z-]+(?:\\.[a-z-]+)?)\",\\s+\"type\": \"(?!dev\\.mizan)");
    private static final Pattern LINK = Pattern.compile("\\]\\(([^)#:]+)(?:#[^)]*)?\\)");

    @TempDir
    Path output;

    static List<Snippet> java() {
        return Snippet.plain("java");
    }

    static List<Snippet> json() {
        return Snippet.plain("json");
    }

    @Test
    void scan_findsTheSnippets() {
        assertThat(java()).hasSizeGreaterThan(8);
        assertThat(json()).hasSizeGreaterThan(2);
    }

    @ParameterizedTest
    @MethodSource("java")
    void javaSnippet_compilesUnderTheProcessor(Snippet snippet) throws Exception {
        assertThat(JavaSnippets.compile(snippet, output)).isEmpty();
        assertThat(output.resolve("META-INF/mizan"))
                .as("what the processor writes")
                .exists();
    }

    /** Code that uses Mizan's libraries and has nothing for the processor. */
    @Test
    void javaToolSnippets_compile() throws Exception {
        List<Snippet> tools = Snippet.all().stream()
                .filter(snippet -> snippet.language().equals("java")
                        && snippet.attributes().equals("tool"))
                .toList();

        assertThat(tools).isNotEmpty();
        for (Snippet snippet : tools) {
            assertThat(JavaSnippets.compile(snippet, output)).isEmpty();
        }
    }

    @ParameterizedTest
    @MethodSource("json")
    void jsonSnippet_isJson(Snippet snippet) throws Exception {
        assertThat(JsonReader.read(snippet.text())).isNotNull();
    }

    @Test
    void makeTargets_exist() throws Exception {
        String makefile = Files.readString(Snippet.ROOT.resolve("Makefile"));
        List<String> targets = Snippet.all().stream()
                .filter(snippet -> snippet.language().equals("sh"))
                .flatMap(snippet -> MAKE.matcher(snippet.text()).results())
                .map(match -> match.group(1))
                .distinct()
                .toList();

        assertThat(targets)
                .contains("demo", "test")
                .allSatisfy(target -> assertThat(makefile).contains("\n" + target + ":"));
    }

    @Test
    void configurationPage_listsEverySettingOfSpringBoot() throws Exception {
        String page = Files.readString(Snippet.ROOT.resolve("docs/reference/configuration.md"));
        String metadata = Files.readString(Snippet.ROOT.resolve(
                "backends/mizan-spring-boot/target/classes/META-INF/spring-configuration-metadata.json"));
        List<String> settings =
                SETTING.matcher(metadata).results().map(match -> match.group(1)).toList();

        assertThat(settings)
                .hasSizeGreaterThan(5)
                .allSatisfy(setting -> assertThat(page).contains("`" + setting + "`"));
    }

    @Test
    void links_leadToFiles() throws Exception {
        try (Stream<Path> pages = Stream.concat(
                Stream.of("README.md", "CONTRIBUTING.md", "ROADMAP.md", "CHANGELOG.md")
                        .map(Snippet.ROOT::resolve),
                Files.walk(Snippet.ROOT.resolve("docs"))
                        .filter(path -> path.toString().endsWith(".md")))) {
            for (Path page : pages.toList()) {
                LINK.matcher(Files.readString(page))
                        .results()
                        .map(match -> match.group(1))
                        .forEach(link -> assertThat(page.resolveSibling(link))
                                .as(page + " links to " + link)
                                .exists());
            }
        }
    }
}
