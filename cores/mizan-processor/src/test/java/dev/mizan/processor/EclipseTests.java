package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** The Eclipse compiler orders members and prints types differently; what we write must not show it. */
final class EclipseTests {

    @TempDir
    private Path out;

    @ParameterizedTest
    @ValueSource(strings = {"kinds", "shop"})
    void both_compilers_give_the_same_bytes(String sample) throws IOException {
        Compiled javac = Compiled.of(Samples.sources(sample)).succeeded();
        compileWithEclipse(sample);
        Map<String, String> eclipse = resources();
        assertThat(eclipse).isNotEmpty().containsKey("META-INF/mizan/index");
        eclipse.forEach((path, text) -> assertThat(text).as(path).isEqualTo(javac.text(path)));
        assertThat(eclipse.keySet())
                .isEqualTo(javac.texts().keySet().stream()
                        .filter(path -> path.startsWith("META-INF"))
                        .collect(java.util.stream.Collectors.toSet()));
    }

    private void compileWithEclipse(String sample) throws IOException {
        JavaCompiler compiler = new EclipseCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "--release",
                    "21",
                    "-parameters",
                    "-nowarn",
                    "-d",
                    out.toString(),
                    "-s",
                    out.toString(),
                    "-classpath",
                    System.getProperty("java.class.path"));
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages, files, null, options, null, files.getJavaFileObjectsFromPaths(Samples.files(sample)));
            task.setProcessors(List.of(new MizanProcessor()));
            assertThat(task.call()).as(messages.toString()).isTrue();
        }
    }

    private Map<String, String> resources() throws IOException {
        Map<String, String> resources = new TreeMap<>();
        try (Stream<Path> files = Files.walk(out.resolve("META-INF"))) {
            files.filter(Files::isRegularFile)
                    .forEach(file -> resources.put(out.relativize(file).toString(), read(file)));
        }
        return resources;
    }

    private static String read(Path file) {
        try {
            return Files.readString(file);
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
