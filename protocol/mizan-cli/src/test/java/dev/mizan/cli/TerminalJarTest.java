package dev.mizan.cli;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.ByteArrayOutputStream;
import java.io.IOException;
import java.io.InputStream;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Map;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.Timeout;
import org.junit.jupiter.api.io.TempDir;

/** The command at a terminal, which the program {@code script} is. */
@Timeout(value = 120, threadMode = Timeout.ThreadMode.SEPARATE_THREAD)
final class TerminalJarTest {

    private static final String ESCAPE = "\u001b[";

    @TempDir
    Path folder;

    @BeforeEach
    void makeProject() throws IOException, InterruptedException {
        Files.writeString(folder.resolve("mizan.toml"), """
                output  = "api"
                targets = ["stage1"]
                [source.script]
                command = ["sh", "slow"]
                """);
        Files.writeString(folder.resolve("slow"), "cat go contract.kdl");
        assertThat(new ProcessBuilder("mkfifo", "go")
                        .directory(folder.toFile())
                        .start()
                        .waitFor())
                .isZero();
        Files.writeString(folder.resolve("contract.kdl"), """
                function "ping" {
                    camel "ping"
                    transport "http"
                    output "void"
                }
                """);
    }

    @Test
    void terminal_getsColoursAndProgress() throws Exception {
        assertThat(atTerminal(Map.of())).contains(ESCAPE + "32mcreated", "running sh slow …");
    }

    @Test
    void terminal_thatWantsNoColour_getsNone() throws Exception {
        assertThat(atTerminal(Map.of("NO_COLOR", "1"))).contains("created").doesNotContain(ESCAPE + "3");
    }

    private String atTerminal(Map<String, String> environment) throws IOException, InterruptedException {
        String java = Path.of(System.getProperty("java.home"), "bin", "java").toString();
        ProcessBuilder builder = new ProcessBuilder(
                        "script",
                        "-qec",
                        java + " -jar " + System.getProperty("mizan.cli.jar") + " generate",
                        folder.resolve(".typescript").toString())
                .directory(folder.toFile())
                .redirectErrorStream(true);
        builder.environment().remove("NO_COLOR");
        builder.environment().put("TERM", "xterm");
        builder.environment().putAll(environment);
        Process process = builder.start();
        process.getOutputStream().close();
        String before = readUntil("running sh slow …", process.getInputStream());
        Files.writeString(folder.resolve("go"), "");
        String said = before + new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(said).isZero();
        return said;
    }

    /** The script waits until it is let go, so progress is shown however fast the machine is. */
    private static String readUntil(String sign, InputStream stream) throws IOException {
        ByteArrayOutputStream read = new ByteArrayOutputStream();
        while (!read.toString(StandardCharsets.UTF_8).contains(sign)) {
            int next = stream.read();
            assertThat(next).as(read.toString(StandardCharsets.UTF_8)).isNotNegative();
            read.write(next);
        }
        return read.toString(StandardCharsets.UTF_8);
    }
}
