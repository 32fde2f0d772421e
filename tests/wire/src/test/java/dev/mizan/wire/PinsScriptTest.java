package dev.mizan.wire;

import static org.assertj.core.api.Assertions.assertThat;

import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The pins, computed a second time by {@code protocol/spec/pins/check.py}, which shares no code with the core. */
final class PinsScriptTest {

    private static final Path PINS = Path.of(System.getProperty("mizan.root"), "protocol/spec/pins");

    @TempDir
    private Path folder;

    @Test
    void script_findsEveryPinRight() throws Exception {
        assertThat(run(PINS)).matches("0 (\\d+) pins, 0 wrong\n");
    }

    @Test
    void script_namesAPinThatIsWrong() throws Exception {
        try (Stream<Path> files = Files.list(PINS)) {
            for (Path file :
                    files.filter(each -> each.toString().endsWith(".json")).toList()) {
                String changed = Files.readString(file)
                        .replace("\"value\": \"user;user_id=5\"", "\"value\": \"user;user_id=6\"")
                        .replace("592d7e50b07f", "592d7e50b07e")
                        .replace("\"text\": \"1e+21\"", "\"text\": \"1E21\"")
                        .replace("\"at\": 1767226200", "\"at\": 1767226199");
                Files.writeString(folder.resolve(file.getFileName()), changed);
            }
        }

        assertThat(run(folder))
                .startsWith("1 ")
                .contains(
                        "cache-keys.json: one-param: ",
                        "param-texts.json: double-large: '1e+21' (pinned: '1E21')",
                        "header.json: one-param: 'user;user_id=5' (pinned: 'user;user_id=6')",
                        "tokens.json: expired: True (pinned: False)",
                        "pins, 6 wrong");
    }

    private static String run(Path folder) throws Exception {
        Process python = new ProcessBuilder(
                        List.of("python3", PINS.resolve("check.py").toString(), folder.toString()))
                .redirectErrorStream(true)
                .start();
        String said = new String(python.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        return python.waitFor() + " " + said;
    }
}
