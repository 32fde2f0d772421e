package dev.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.ClientGenerator;
import dev.mizan.codegen.ClientRequest;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.Linker;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide's pages on Vue and Svelte show passes the checkers of the two, against PetClinic's client. */
class FrameworkGuideTest {

    private static final Path MODULES = Snippet.ROOT.resolve("node_modules");
    private static final Path CONTRACT =
            Snippet.ROOT.resolve("protocol/mizan-codegen/src/test/resources/goldens/client/petclinic/contract.kdl");

    @TempDir
    Path folder;

    @Test
    void vue_fitsPetClinic() throws Exception {
        List<Snippet> snippets = prepare("vue");
        assertThat(snippets).extracting(Snippet::language).containsExactly("ts", "vue", "ts");
        write(snippets, "main.ts", "App.vue", "render.ts");

        assertThat(errors("vue-tsc/bin/vue-tsc.js", "--project", "tsconfig.json", "--pretty", "false"))
                .isEmpty();
    }

    @Test
    void svelte_fitsPetClinic() throws Exception {
        List<Snippet> snippets = prepare("svelte");
        assertThat(snippets).extracting(Snippet::language).containsExactly("svelte", "ts", "svelte");
        write(snippets, "Owner.svelte", "load.ts", "Layout.svelte");

        assertThat(errors("svelte-check/bin/svelte-check", "--tsconfig", "./tsconfig.json", "--output", "machine"))
                .contains(" 0 ERRORS 0 WARNINGS ");
    }

    /** Emits the client, and finds the snippets of the framework's page. */
    private List<Snippet> prepare(String framework) throws IOException {
        assertThat(MODULES).as("the npm workspace; run `npm ci` first").isDirectory();
        Files.createSymbolicLink(folder.resolve("node_modules"), MODULES);
        Linker.Fragment fragment = new Linker.Fragment(
                CONTRACT.toString(), KdlReader.read(CONTRACT.toString(), Files.readString(CONTRACT)));
        Path api = Files.createDirectory(folder.resolve("api"));
        for (ClientFile file : ClientGenerator.generate(
                Linker.contract(Linker.link(List.of(fragment))), ClientRequest.of(framework))) {
            Files.writeString(api.resolve(file.path()), file.text());
        }
        Files.writeString(folder.resolve("tsconfig.json"), """
                {
                  "compilerOptions": {
                    "strict": true, "noUncheckedIndexedAccess": true, "exactOptionalPropertyTypes": true,
                    "target": "ES2022", "module": "ESNext", "moduleResolution": "bundler", "verbatimModuleSyntax": true,
                    "lib": ["ES2023", "DOM", "DOM.Iterable"], "noEmit": true, "skipLibCheck": true, "types": [],
                    "paths": {
                      "@mizan/base": ["%1$s/frontends/base/src"],
                      "@mizan/base/binding": ["%1$s/frontends/base/src/binding"],
                      "@mizan/base/cookies": ["%1$s/frontends/base/src/cookies"],
                      "@mizan/%2$s": ["%1$s/frontends/%2$s/src"]
                    }
                  },
                  "include": ["*.ts", "*.vue", "*.svelte", "api"]
                }
                """.formatted(Snippet.ROOT, framework));
        return Snippet.all().stream()
                .filter(snippet -> snippet.page().equals("docs/guide/" + framework + ".md"))
                .toList();
    }

    private void write(List<Snippet> snippets, String... names) throws IOException {
        for (int i = 0; i < names.length; i++) {
            Files.writeString(folder.resolve(names[i]), snippets.get(i).text());
        }
    }

    private String errors(String tool, String... arguments) throws IOException, InterruptedException {
        List<String> command =
                new ArrayList<>(List.of("node", MODULES.resolve(tool).toString()));
        command.addAll(List.of(arguments));
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor()).as(output).isZero();
        return output;
    }
}
