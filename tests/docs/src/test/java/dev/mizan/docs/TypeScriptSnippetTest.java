package dev.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.ClientGenerator;
import dev.mizan.codegen.ClientRequest;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.Linker;
import dev.mizan.ir.Linker.Fragment;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The TypeScript that the documentation shows passes the compiler, against the client that it talks about. */
class TypeScriptSnippetTest {

    @TempDir
    Path folder;

    @Test
    void pageOfTheReadme_fitsTheJavaAboveIt() throws Exception {
        Snippet java = Snippet.plain("java").stream()
                .filter(snippet -> snippet.page().equals("README.md"))
                .findFirst()
                .orElseThrow();
        assertThat(JavaSnippets.compile(java, folder)).isEmpty();
        Path api = Files.createDirectories(folder.resolve("api"));
        for (ClientFile file : ClientGenerator.generate(Linker.contract(linked(folder)), ClientRequest.of("react"))) {
            Files.writeString(api.resolve(file.path()), file.text());
        }

        assertThat(errors(only("page"))).isEmpty();
    }

    @Test
    void guide_fitsPetClinic() throws Exception {
        Path api = Snippet.ROOT.resolve("examples/petclinic-spring-react/frontend/src/api");
        Files.createSymbolicLink(folder.resolve("api"), api);

        assertThat(errors(only("petclinic"))).isEmpty();
    }

    private static Snippet only(String client) {
        List<Snippet> snippets = Snippet.all().stream()
                .filter(snippet -> snippet.language().equals("tsx"))
                .filter(snippet -> snippet.attributes().equals("client=" + client))
                .toList();
        assertThat(snippets).hasSize(1);
        return snippets.getFirst();
    }

    private static dev.mizan.ir.MizanIr linked(Path classes) throws IOException {
        List<Fragment> fragments = new ArrayList<>();
        try (Stream<Path> files = Files.list(classes.resolve("META-INF/mizan"))) {
            for (Path file :
                    files.filter(path -> path.toString().endsWith(".kdl")).toList()) {
                fragments.add(new Fragment(file.toString(), KdlReader.read(file.toString(), Files.readString(file))));
            }
        }
        return Linker.link(fragments);
    }

    private String errors(Snippet snippet) throws IOException, InterruptedException {
        Path modules = Snippet.ROOT.resolve("node_modules");
        assertThat(modules).as("the npm workspace; run `npm ci` first").isDirectory();
        Files.writeString(folder.resolve("Snippet.tsx"), snippet.text());
        Files.writeString(folder.resolve("tsconfig.json"), """
                {
                  "compilerOptions": {
                    "strict": true, "noUncheckedIndexedAccess": true, "exactOptionalPropertyTypes": true,
                    "target": "ES2022", "module": "ESNext", "moduleResolution": "bundler", "jsx": "react-jsx",
                    "lib": ["ES2023", "DOM", "DOM.Iterable"], "noEmit": true, "skipLibCheck": true, "types": [],
                    "paths": {
                      "@mizan/base": ["%1$s/frontends/base/src"],
                      "@mizan/base/binding": ["%1$s/frontends/base/src/binding"],
                      "@mizan/base/cookies": ["%1$s/frontends/base/src/cookies"],
                      "@mizan/react": ["%1$s/frontends/react/src"],
                      "react": ["%1$s/node_modules/@types/react"],
                      "react/jsx-runtime": ["%1$s/node_modules/@types/react/jsx-runtime"]
                    }
                  },
                  "files": ["Snippet.tsx"]
                }
                """.formatted(Snippet.ROOT));
        Process tsc = new ProcessBuilder(
                        "node", modules.resolve("typescript/bin/tsc").toString(), "--project", ".", "--pretty", "false")
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(tsc.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(tsc.waitFor() == 0).as(output).isEqualTo(output.isEmpty());
        return output;
    }
}
