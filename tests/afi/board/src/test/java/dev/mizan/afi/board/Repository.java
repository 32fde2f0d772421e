package dev.mizan.afi.board;

import dev.mizan.afi.board.Outcome.Verdict;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.stream.Collectors;
import java.util.stream.Stream;

/** A small repository with a suite, adapters and their last runs. */
final class Repository {

    static final String README = """
            # Ours

            <!-- conformance board: make parity-table writes from here -->
            <!-- to here -->

            ## Rest
            """;

    private static final String CASE =
            "{\"why\": \"A rule.\", \"request\": {\"get\": \"/\"}, \"expect\": {\"status\": 200, \"any\": true}}";

    private final Path root;

    Repository(Path root) {
        this.root = root;
        write("README.md", README);
        write("protocol/spec/capabilities.json", """
                {"about": "a", "columns": [
                  {"adapter": "web", "title": "Web", "reach": "http"},
                  {"adapter": "other", "title": "Other", "reach": "http"},
                  {"adapter": "window", "title": "Window", "reach": "ipc"}],
                 "tiers": [{"title": "Core", "capabilities": [
                   {"id": "calls", "title": "calls", "all": ["calls/good/", "contract/", "clients/"]},
                   {"id": "headers", "title": "headers", "http": ["headers/"]},
                   {"id": "later", "title": "later", "all": ["later/"]}]}],
                 "functions": ["echo", "avatar"]}
                """);
        write("tests/afi/owed.json", """
                {"about": "a", "owed": [{"cases": "later/", "missing": "it is not there"}],
                 "functions": {"avatar": "later/"}}
                """);
        write("protocol/spec/cases/suite.json", """
                {"about": "a", "values": {}, "patterns-in-strings": {}, "patterns-of-values": {},
                 "headers-of-every-answer": {}, "preparations": {}}
                """);
        for (String file : new String[] {"calls/good", "headers/one", "later/some"}) {
            write(
                    "protocol/spec/cases/" + file + ".json",
                    "{\"about\": \"a\", \"cases\": {\"a\": " + CASE + ", \"b\": " + CASE + "}}");
        }
    }

    Path root() {
        return root;
    }

    Repository write(String file, String content) {
        try {
            Path path = root.resolve(file);
            Files.createDirectories(path.getParent());
            Files.writeString(path, content);
            return this;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    String readme() throws IOException {
        return Files.readString(root.resolve("README.md"));
    }

    BoardSuite suite() {
        return BoardSuite.load(root);
    }

    /** The adapter has joined. */
    Repository joined(String adapter) {
        return write("tests/afi/" + adapter + "/pom.xml", "<project/>");
    }

    /** The adapter has run {@code cases}, each an id, a verdict and its answer. */
    Repository ran(String adapter, int planned, String... cases) {
        joined(adapter);
        String ran = Stream.of(cases)
                .map(each -> each.split(" ", 3))
                .map(each ->
                        "\"" + each[0] + "\": {\"answers\": [\"" + each[2] + "\"], \"verdict\": \"" + each[1] + "\"}")
                .collect(Collectors.joining(", "));
        return write(
                "target/board/" + adapter + ".json",
                "{\"adapter\": \"" + adapter + "\", \"cases\": {" + ran + "}, \"planned\": " + planned
                        + ", \"suite\": \"" + suite().digest() + "\"}");
    }

    /** A whole run of an adapter with HTTP that does all it has to. */
    Repository ranWell(String adapter) {
        return ran(
                adapter,
                6,
                "calls/good/a " + Verdict.PASSED.word() + " 200\\nAllow: GET\\n\\nx",
                "calls/good/b passed 200\\n\\ny",
                "headers/one/a passed 200\\n\\n",
                "headers/one/b passed 200\\n\\n",
                "later/some/a owed 404\\n\\n",
                "later/some/b owed 404\\n\\n");
    }
}
