package dev.mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mizan diff} on the contracts in {@code goldens/diff}; {@code -Dgoldens.update} writes what it says anew. */
final class DiffCommandTest {

    private static final Path CASE = Path.of("src/test/resources/goldens/diff/shop");
    private static final String OLDER = CASE.resolve("older.kdl").toString();
    private static final String NEWER = CASE.resolve("newer.kdl").toString();

    @TempDir
    Path folder;

    private record Run(int exitCode, String out, String err) {}

    @Test
    void diff_thatBreaksOlderClients_saysWhyAndIsAFinding() throws IOException {
        Run run = diff(OLDER, NEWER);
        assertThat(run.err()).isEmpty();
        if (System.getProperty("goldens.update") != null) {
            Files.writeString(CASE.resolve("diff.txt"), run.out());
        }
        assertThat(run).isEqualTo(new Run(1, Files.readString(CASE.resolve("diff.txt")), ""));
    }

    @Test
    void diff_ofEqualContracts_isFine() {
        assertThat(diff(OLDER, OLDER)).isEqualTo(new Run(0, "no changes\n", ""));
    }

    @Test
    void diff_thatOnlyAdds_isAFindingOnlyBothWays() throws IOException {
        Path more = folder.resolve("more.kdl");
        Files.writeString(
                more,
                Files.readString(Path.of(OLDER))
                        + Files.readString(Path.of(OLDER))
                                .replace("\"ping\"", "\"more\"")
                                .substring(Files.readString(Path.of(OLDER)).indexOf("function \"ping\"")));
        assertThat(diff(OLDER, more.toString()).exitCode()).isZero();
        assertThat(diff(OLDER, more.toString(), "--both-ways").exitCode()).isEqualTo(1);
    }

    @Test
    void diff_withoutANewerOne_comparesWithTheProject() throws IOException {
        Path settings = folder.resolve("mizan.toml");
        Files.writeString(settings, """
                output  = "api"
                targets = ["react"]
                [source.kdl]
                file = "%s"
                """.formatted(Path.of(NEWER).toAbsolutePath()));
        assertThat(diff(OLDER, "--config", settings.toString())).isEqualTo(diff(OLDER, NEWER));
    }

    @Test
    void diff_ofAFileThatIsNotThere_isRefused() {
        assertThat(diff("gone.kdl", NEWER))
                .isEqualTo(new Run(2, "", "error gone.kdl: there is no such file (expected: a KDL document)\n"));
        assertThat(diff().exitCode()).isEqualTo(2);
    }

    private static Run diff(String... arguments) {
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        String[] words = new String[arguments.length + 1];
        words[0] = "diff";
        System.arraycopy(arguments, 0, words, 1, arguments.length);
        int exitCode = MizanCommand.run(new PrintWriter(out), new PrintWriter(err), words);
        return new Run(exitCode, out.toString(), err.toString());
    }
}
