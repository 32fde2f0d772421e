package dev.mizan.afi.board;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.PrintStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

final class BoardCommandTest {

    @TempDir
    Path temp;

    private final ByteArrayOutputStream printed = new ByteArrayOutputStream();
    private Repository repository;

    @BeforeEach
    void open() {
        repository = new Repository(temp);
    }

    @Test
    void table_ofWholeRuns_isWrittenBetweenTheMarkers() throws IOException {
        repository.ranWell("web").ran("window", 1, "calls/good/a passed 0\\n\\nx", "later/some/a owed 0\\n\\n");

        assertThat(run("table")).isZero();
        assertThat(repository.readme()).isEqualTo("""
                # Ours

                <!-- conformance board: make parity-table writes from here -->

                |  | Web | Other | Window |
                | --- | :-: | :-: | :-: |
                | **Core** |  |  |  |
                | calls | ✅ | ❌ | ✅ |
                | headers | ✅ | ❌ | — |
                | later | ❌ | ❌ | ❌ |

                ✅ every case passes · ◑ some cases are owed · ❌ all are owed · — means nothing without HTTP

                5 of 8 cells are owed. Not there at all yet: Other.

                <!-- to here -->

                ## Rest
                """);
        assertThat(run("table")).isZero();
        assertThat(run("check")).isZero();
        assertThat(printed()).endsWith("The board holds: Web, Window: 5 of 8 cells are owed.\n");
    }

    @Test
    void check_afterAHandEdit_fails() throws IOException {
        repository.ranWell("web");
        run("table");
        repository.write("README.md", repository.readme().replace("| later | ❌", "| later | ✅"));

        assertThat(run("check")).isEqualTo(1);
        assertThat(printed()).contains("README.md: the board is not what the last run says; make parity-table");
    }

    @Test
    void check_withoutMarkers_saysWhatIsMissing() throws IOException {
        repository.ranWell("web").write("README.md", "# Ours\n");

        assertThat(run("check")).isEqualTo(1);
        assertThat(printed()).startsWith("README.md: has no place for the board (expected: the lines \"<!-- conf");
    }

    @Test
    void check_withoutARun_fails() throws IOException {
        repository.ranWell("web").joined("other");

        assertThat(run("check")).isEqualTo(1);
        assertThat(printed()).isEqualTo("other: no whole run of today's cases in target/board; make test-afi\n");
    }

    @Test
    void check_ofAnOlderSuite_fails() throws IOException {
        repository.ranWell("web");
        repository.write("protocol/spec/cases/calls/more.json", """
                {"about": "a", "cases": {"c": {"why": "A rule.", "request": {"get": "/"},
                  "expect": {"status": 200, "any": true}}}}
                """);
        repository.write(
                "protocol/spec/capabilities.json",
                read("protocol/spec/capabilities.json").replace("calls/good/", "calls/"));

        assertThat(run("check")).isEqualTo(1);
        assertThat(printed()).startsWith("web: no whole run of today's cases");
    }

    @Test
    void check_ofAPartOfTheCases_fails() throws IOException {
        repository.ran("web", 6, "calls/good/a passed x");

        assertThat(run("check")).isEqualTo(1);
        assertThat(printed()).startsWith("web: no whole run of today's cases");
    }

    @Test
    void check_ofACapabilityWithoutACaseThatRan_fails() throws IOException {
        repository.ran("web", 1, "calls/good/a passed x", "later/some/a owed x");

        assertThat(run("check")).isEqualTo(1);
        assertThat(printed()).isEqualTo("web: no case of headers ran, so it is not shown to work\n");
    }

    @Test
    void check_ofFailures_namesThem() throws IOException {
        repository.ran(
                "web",
                3,
                "calls/good/a failed x",
                "headers/one/a passed x",
                "later/some/a passed-though-owed x",
                "later/some/b owed x");

        assertThat(run("check")).isEqualTo(1);
        assertThat(printed()).isEqualTo("web: calls/good/a failed\nweb: later/some/a passed-though-owed\n");
    }

    @Test
    void check_ofAdaptersThatDiffer_showsBoth() throws IOException {
        repository
                .ranWell("web")
                .ran(
                        "other",
                        1,
                        "calls/good/a passed 200\\nAllow: PUT\\n\\nx",
                        "headers/one/a passed 200\\n\\n",
                        "later/some/a owed x");

        assertThat(run("check")).isEqualTo(1);
        assertThat(printed()).isEqualTo("""
                calls/good/a: Other answers other bytes than Web
                  Web: Allow: GET ⏎  ⏎ x
                  Other: Allow: PUT ⏎  ⏎ x
                """);
    }

    @Test
    void check_ofFrames_comparesTheContentAlone() throws IOException {
        repository.ranWell("web").ran("window", 1, "calls/good/a passed 0\\n\\nz", "later/some/a owed x");

        assertThat(run("check")).isEqualTo(1);
        assertThat(printed()).isEqualTo("""
                calls/good/a: Window answers other bytes than Web
                  Web: x
                  Window: z
                """);
    }

    @Test
    void table_withHalfOfTheCases_isHalf() throws IOException {
        repository.write("tests/afi/owed.json", """
                {"about": "a", "owed": [{"cases": "later/some/a", "missing": "a"}], "functions": {}}
                """);
        repository.ran(
                "web",
                1,
                "calls/good/a passed x",
                "headers/one/a passed x",
                "later/some/a owed x",
                "later/some/b passed x");

        assertThat(run("table")).isZero();
        assertThat(repository.readme()).contains("| later | ◑ | ❌ | ❌ |");
    }

    @Test
    void sizes_countLinesAndCode() throws IOException {
        repository.write("backends/mizan-web/src/main/java/dev/WebRoutes.java", """
                package dev;

                import java.util.List;

                /** Routes. */
                final class WebRoutes {
                    // why
                    List<String> all;
                }
                """);

        assertThat(run("sizes")).isZero();
        assertThat(printed().lines().map(line -> line.replaceAll(" +", " ")))
                .containsExactly("backends/mizan-web 9 lines 3 of code", " WebRoutes.java 9 lines 3 of code");
    }

    @Test
    void wrongUsage_exitsWith2() throws IOException {
        assertThat(BoardCommand.run(out(), "table")).isEqualTo(2);
        assertThat(run("tabel")).isEqualTo(2);
        assertThat(printed()).endsWith("tabel (expected: table, check or sizes)\n");
    }

    private String read(String file) throws IOException {
        return Files.readString(temp.resolve(file));
    }

    private PrintStream out() {
        return new PrintStream(printed, true, StandardCharsets.UTF_8);
    }

    private int run(String command) throws IOException {
        return BoardCommand.run(out(), command, temp.toString());
    }

    private String printed() {
        return printed.toString(StandardCharsets.UTF_8).replace("\r\n", "\n");
    }
}
