package dev.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.ClientGenerator;
import dev.mizan.codegen.ClientRequest;
import dev.mizan.ir.KdlReader;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide shows of the Java client compiles for Java 17 against an emitted one. */
class JavaClientSnippetTest {

    private static final Path CONTRACT =
            Snippet.ROOT.resolve("protocol/mizan-codegen/src/test/resources/goldens/client/afi/contract.kdl");

    @TempDir
    Path folder;

    @Test
    void guide_fitsTheEmittedClient() throws Exception {
        List<Snippet> snippets = Snippet.all().stream()
                .filter(snippet -> snippet.language().equals("java")
                        && snippet.attributes().equals("client=java"))
                .toList();
        assertThat(snippets).hasSize(1);
        List<Path> sources = new ArrayList<>(List.of(folder.resolve("Shop.java")));
        Files.writeString(sources.getFirst(), snippets.getFirst().text());
        ClientRequest request = new ClientRequest(List.of("java"), Optional.of("com.example.api"));
        for (ClientFile file :
                ClientGenerator.generate(KdlReader.read(CONTRACT.toString(), Files.readString(CONTRACT)), request)) {
            Path source = folder.resolve(file.path());
            Files.writeString(source, file.text());
            sources.add(source);
        }

        assertThat(errors(sources)).isEmpty();
    }

    private String errors(List<Path> sources) throws Exception {
        StringWriter said = new StringWriter();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            compiler.getTask(
                            said,
                            files,
                            null,
                            List.of("-d", folder.toString(), "-proc:none", "--release", "17", "-Xlint:all"),
                            null,
                            files.getJavaFileObjectsFromPaths(sources))
                    .call();
        }
        return said.toString();
    }
}
