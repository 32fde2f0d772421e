package dev.mizan.docs;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Stream;

/**
 * A fenced block of the documentation.
 *
 * @param page the file, relative to the repository
 * @param line the line of the block's first line
 * @param language the word after the fence
 * @param attributes what follows that word, such as {@code file=…}
 * @param text the content
 */
record Snippet(String page, int line, String language, String attributes, String text) {

    static final Path ROOT = Path.of(System.getProperty("mizan.root"));

    private static final Pattern FENCE =
            Pattern.compile("^```(\\w+)([^\\n]*)\\n(.*?)^```$", Pattern.MULTILINE | Pattern.DOTALL);

    /** Every block of README and docs. */
    static List<Snippet> all() {
        List<Snippet> snippets = new ArrayList<>();
        try (Stream<Path> pages =
                Stream.concat(Stream.of(ROOT.resolve("README.md")), Files.walk(ROOT.resolve("docs")))) {
            for (Path page : pages.filter(path -> path.toString().endsWith(".md"))
                    .sorted()
                    .toList()) {
                String markdown = Files.readString(page);
                FENCE.matcher(markdown)
                        .results()
                        .forEach(match -> snippets.add(new Snippet(
                                ROOT.relativize(page).toString(),
                                (int) markdown.substring(0, match.start(3))
                                                .lines()
                                                .count()
                                        + 1,
                                match.group(1),
                                match.group(2).strip(),
                                match.group(3))));
            }
        } catch (IOException e) {
            throw new IllegalStateException(e);
        }
        return snippets;
    }

    /** Every block of one language that carries no attributes. */
    static List<Snippet> plain(String language) {
        return all().stream()
                .filter(snippet -> snippet.language.equals(language) && snippet.attributes.isEmpty())
                .toList();
    }

    @Override
    public String toString() {
        return page + ":" + line;
    }
}
