package dev.mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.PrintWriter;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** {@code mizan check} on contracts in {@code goldens/check}; {@code -Dgoldens.update} writes what it says anew. */
final class CheckCommandTest {

    private static final Path CASE = Path.of("src/test/resources/goldens/check/every-case");

    @TempDir
    Path folder;

    private record Run(int exitCode, String out, String err) {}

    @Test
    void check_ofEveryCase_saysWhatIsTouchedAndWhoMayCall() throws IOException {
        Run run = check(CASE.resolve("contract.kdl").toAbsolutePath());
        assertThat(run.err()).isEmpty();
        if (System.getProperty("goldens.update") != null) {
            Files.writeString(CASE.resolve("check.txt"), run.out());
        }
        assertThat(run.out()).isEqualTo(Files.readString(CASE.resolve("check.txt")));
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void check_ofABareContract_isRefused() throws IOException {
        Files.writeString(folder.resolve("bare.kdl"), """
                function "ping" {
                    camel "ping"
                    transport "http"
                    output "void"
                }
                """);
        assertThat(check(folder.resolve("bare.kdl")))
                .isEqualTo(new Run(
                        2,
                        "",
                        "error " + folder.resolve("mizan.toml")
                                + ": the source is a bare contract: ping without a server part (expected:"
                                + " what the annotation processor wrote, which says who may call)."
                                + " Use [source.java] here.\n"));
    }

    @Test
    void check_ofAnEmptyContract_hasNothingToSay() throws IOException {
        Files.writeString(folder.resolve("empty.kdl"), "");
        assertThat(check(folder.resolve("empty.kdl")).out())
                .startsWith("0 functions: 0 reads in 0 contexts, 0 mutations, 0 others."
                        + " 0 public, 0 guarded, 0 internal.\n");
    }

    private Run check(Path contract) throws IOException {
        Files.writeString(folder.resolve("mizan.toml"), """
                output  = "api"
                targets = ["react"]
                [source.kdl]
                file = "%s"
                """.formatted(contract));
        StringWriter out = new StringWriter();
        StringWriter err = new StringWriter();
        int exitCode = MizanCommand.run(
                new PrintWriter(out),
                new PrintWriter(err),
                "check",
                "--config",
                folder.resolve("mizan.toml").toString());
        return new Run(exitCode, out.toString(), err.toString());
    }
}
