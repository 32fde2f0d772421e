package dev.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.StringWriter;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the documentation shows of windows passes the compilers, the Java for the release that JavaFX needs. */
class DesktopGuideTest {

    private static final List<String> IMPORTS = List.of(
            "dev.mizan.annotations.*", "jakarta.validation.constraints.*", "java.util.*", "java.util.concurrent.*");

    @TempDir
    Path folder;

    @Test
    void programs_compileUnderTheProcessor() throws Exception {
        List<Snippet> snippets = snippets("java", "desktop");
        assertThat(snippets).hasSizeGreaterThan(2);

        for (int i = 0; i < snippets.size(); i++) {
            assertThat(compile(snippets.get(i), Files.createDirectory(folder.resolve("java" + i))))
                    .as(snippets.get(i).toString())
                    .isEmpty();
        }
    }

    @Test
    void pages_compile() throws Exception {
        List<Snippet> snippets = snippets("ts", "transport=ipc");
        assertThat(snippets).hasSize(2);

        for (int i = 0; i < snippets.size(); i++) {
            Files.writeString(
                    folder.resolve("page" + i + ".ts"), snippets.get(i).text());
        }
        Files.writeString(folder.resolve("tsconfig.json"), """
                {
                  "compilerOptions": {
                    "strict": true, "target": "ES2022", "module": "ESNext", "moduleResolution": "bundler",
                    "lib": ["ES2023", "DOM", "DOM.Iterable"], "noEmit": true, "skipLibCheck": true, "types": [],
                    "paths": {
                      "@mizan/base": ["%1$s/frontends/base/src"],
                      "@mizan/base/ipc": ["%1$s/frontends/base/src/ipcTransport"]
                    }
                  },
                  "include": ["*.ts"]
                }
                """.formatted(Snippet.ROOT));
        assertThat(run(
                        "node",
                        Snippet.ROOT.resolve("node_modules/typescript/bin/tsc").toString(),
                        "--project",
                        "."))
                .isEmpty();
    }

    private static List<Snippet> snippets(String language, String attributes) {
        return Snippet.all().stream()
                .filter(snippet -> snippet.language().equals(language)
                        && snippet.attributes().equals(attributes))
                .toList();
    }

    /** What the compiler says; the reader has the imports in place and one type per file. */
    private static String compile(Snippet snippet, Path output) throws Exception {
        StringBuilder source = new StringBuilder("package snippet;\n");
        IMPORTS.forEach(name -> source.append("import ").append(name).append(";\n"));
        Path file = Files.writeString(output.resolve("Snippet.java"), source.append(snippet.text()));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("-d", output.toString(), "-proc:full", "--release", "23", "-nowarn"),
                            null,
                            files.getJavaFileObjects(file))
                    .call();
            return compiled ? "" : messages.toString();
        }
    }

    private String run(String... command) throws Exception {
        Process process = new ProcessBuilder(command)
                .directory(folder.toFile())
                .redirectErrorStream(true)
                .start();
        String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        assertThat(process.waitFor() == 0).as(output).isEqualTo(output.isEmpty());
        return output;
    }
}
