package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The golden clients in the hands of the real compiler, formatter and bundler. */
final class EmittedTypeScriptTest {

    private static final Path TESTS = Path.of("src/test").toAbsolutePath();
    private static final Path TYPESCRIPT = TESTS.resolve("typescript");

    private static final List<String> TYPESCRIPT_CLIENTS = List.of("api", "svelte", "vue");

    @TempDir
    Path temporary;

    /** The uses type-check; the misuses are expected errors, so an accepted one fails as well. */
    @Test
    void clients_passTheStrictestCompilerWithTheirUsesAndMisuses() throws Exception {
        Node.Run run = Node.tool(TYPESCRIPT, "typescript/bin/tsc", "--project", "tsconfig.json", "--pretty", "false");
        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    /** The same in single-file components, with the checker of templates. */
    @Test
    void vueClients_passVueTscWithTheirUsesAndMisuses() throws Exception {
        Node.Run run = Node.tool(
                TESTS.resolve("vue"), "vue-tsc/bin/vue-tsc.js", "--project", "tsconfig.json", "--pretty", "false");
        assertThat(run.output()).isEmpty();
        assertThat(run.exitCode()).isZero();
    }

    @Test
    void svelteClients_passSvelteCheckWithTheirUsesAndMisuses() throws Exception {
        Node.Run run = Node.tool(
                TESTS.resolve("svelte"),
                "svelte-check/bin/svelte-check",
                "--tsconfig",
                "./tsconfig.json",
                "--fail-on-warnings",
                "--output",
                "machine");
        assertThat(run.exitCode()).withFailMessage(run.output()).isZero();
        assertThat(run.output()).contains("COMPLETED").contains("0 ERRORS 0 WARNINGS");
    }

    @Test
    void clients_passFormatterAndLinterAsTheyAre() throws Exception {
        Path copy = temporary.resolve("formatted");
        for (String name : GoldenClients.cases()) {
            for (String client : TYPESCRIPT_CLIENTS) {
                copyFolder(
                        GoldenClients.client(name, client), copy.resolve(name).resolve(client));
            }
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

    @ParameterizedTest
    @ValueSource(strings = {"typescript", "svelte", "vue"})
    void bundleOfOneHook_holdsNothingOfOtherFunctions(String framework) throws Exception {
        Path bundle = temporary.resolve("bundle.js");
        Path entry = TESTS.resolve(framework).resolve("tree-shaking.ts");
        Node.Run run = Node.run(
                TESTS.resolve(framework), TYPESCRIPT.resolve("bundle.mjs"), entry.toString(), bundle.toString());
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
