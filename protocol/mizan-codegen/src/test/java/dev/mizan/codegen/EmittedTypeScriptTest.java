package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden clients in the hands of the real compiler, formatter and bundler. */
final class EmittedTypeScriptTest {

    private static final Path TYPESCRIPT = Path.of("src/test/typescript").toAbsolutePath();

    @TempDir
    Path temporary;

    /** The uses type-check; the misuses are expected errors, so an accepted one fails as well. */
    @Test
    void clients_passTheStrictestCompilerWithTheirUsesAndMisuses() throws Exception {
        Node.Run run = Node.tool(TYPESCRIPT, "typescript/bin/tsc", "--project", "tsconfig.json", "--pretty", "false");
        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void clients_passFormatterAndLinterAsTheyAre() throws Exception {
        Path copy = temporary.resolve("formatted");
        for (String name : GoldenClients.cases()) {
            copyFolder(GoldenClients.client(name), copy.resolve(name));
        }
        Files.writeString(copy.resolve("biome.json"), """
                {
                  "root": true,
                  "formatter": { "indentStyle": "space", "indentWidth": 2, "lineWidth": 100 },
                  "linter": { "rules": { "preset": "recommended" } },
                  "assist": { "actions": { "source": { "organizeImports": "on" } } },
                  "overrides": [{ "includes": ["hostile-names/**"], "linter": { "enabled": false } }]
                }
                """);
        Node.Run run = Node.tool(copy, "@biomejs/biome/bin/biome", "ci", "--colors=off", ".");
        assertThat(run.exitCode()).withFailMessage(run.output()).isZero();
    }

    @Test
    void bundleOfOneHook_holdsNothingOfOtherFunctions() throws Exception {
        Path bundle = temporary.resolve("bundle.js");
        Node.Run run = Node.run(TYPESCRIPT, TYPESCRIPT.resolve("bundle.mjs"), bundle.toString());
        assertThat(run.exitCode()).withFailMessage(run.output()).isZero();
        String text = Files.readString(bundle);
        assertThat(text).contains("\"echo\"");
        assertThat(text)
                .doesNotContain("update_profile", "user_profile", "whoami", "app_info", "OUT_OF_STOCK", "catalog");
    }

    private static void copyFolder(Path from, Path to) throws IOException {
        Files.createDirectories(to);
        try (var files = Files.list(from)) {
            for (Path file : files.toList()) {
                Files.copy(file, to.resolve(file.getFileName()));
            }
        }
    }
}
