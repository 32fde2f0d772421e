package dev.mizan.architecture;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.codegen.ClientFile;
import dev.mizan.codegen.ClientGenerator;
import dev.mizan.codegen.ClientRequest;
import dev.mizan.ir.KdlReader;
import dev.mizan.ir.KdlWriter;
import dev.mizan.ir.Linker;
import java.io.File;
import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedMap;
import java.util.TreeMap;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.StandardLocation;
import javax.tools.ToolProvider;
import org.eclipse.jdt.internal.compiler.tool.EclipseCompiler;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;
import org.junit.jupiter.params.ParameterizedTest;
import org.junit.jupiter.params.provider.ValueSource;

/** Two builds of the same sources give the same bytes, whichever of the two compilers makes them. */
class ReproducibleContractTest {

    private static final Path ROOT = Path.of(System.getProperty("mizan.root"));

    @TempDir
    Path folder;

    @ParameterizedTest
    @ValueSource(strings = {"tests/afi/fixture", "examples/petclinic-domain"})
    void contractAndClient_areTheSameInEveryBuild(String module) throws IOException {
        Build first = build(module, ToolProvider.getSystemJavaCompiler(), "first");
        Build second = build(module, ToolProvider.getSystemJavaCompiler(), "second");
        Build eclipse = build(module, new EclipseCompiler(), "eclipse");

        assertThat(first.resources).as("fragments, index and services").hasSizeGreaterThan(3);
        assertThat(second.resources).isEqualTo(first.resources);
        assertThat(eclipse.resources).isEqualTo(first.resources);
        assertThat(second.sources).isEqualTo(first.sources);
        assertThat(eclipse.sources).isEqualTo(first.sources);
        assertThat(second.contract()).isEqualTo(first.contract());
        assertThat(eclipse.contract()).isEqualTo(first.contract());
        assertThat(second.client()).isNotEmpty().isEqualTo(first.client());
        assertThat(eclipse.client()).isEqualTo(first.client());
    }

    @Test
    void petClinicOfTheCodeGenerator_isTheOneThatTheBuildMakes() throws IOException {
        Path golden = ROOT.resolve("protocol/mizan-codegen/src/test/resources/goldens/client/petclinic/contract.kdl");
        Build build = build("examples/petclinic-domain", ToolProvider.getSystemJavaCompiler(), "golden");

        assertThat(build.contract()).isEqualTo(Files.readString(golden));
    }

    /** What one compilation wrote: resources and generated sources by relative path. */
    private record Build(SortedMap<String, String> resources, SortedMap<String, String> sources) {

        String contract() {
            return KdlWriter.write(Linker.contract(linked()));
        }

        List<ClientFile> client() {
            return ClientGenerator.generate(Linker.contract(linked()), ClientRequest.of("react"));
        }

        private dev.mizan.ir.MizanIr linked() {
            List<Linker.Fragment> fragments = new ArrayList<>();
            resources.forEach((name, text) -> {
                if (name.endsWith(".kdl")) {
                    fragments.add(new Linker.Fragment(name, KdlReader.read(name, text)));
                }
            });
            return Linker.link(fragments);
        }
    }

    private Build build(String module, JavaCompiler compiler, String name) throws IOException {
        Path classes = Files.createDirectories(folder.resolve(name).resolve("classes"));
        Path generated = Files.createDirectories(folder.resolve(name).resolve("generated"));
        StringWriter messages = new StringWriter();
        List<Path> classPath = entries();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            // The options -d, -s and -classpath alone do not reach the Eclipse compiler's file manager.
            files.setLocationFromPaths(StandardLocation.CLASS_OUTPUT, List.of(classes));
            files.setLocationFromPaths(StandardLocation.SOURCE_OUTPUT, List.of(generated));
            files.setLocationFromPaths(StandardLocation.ANNOTATION_PROCESSOR_PATH, classPath);
            files.setLocationFromPaths(
                    StandardLocation.CLASS_PATH,
                    classPath.stream()
                            .filter(entry -> !entry.startsWith(ROOT.resolve(module)))
                            .toList());
            boolean compiled = compiler.getTask(
                            messages,
                            files,
                            null,
                            List.of("--release", "21", "-parameters", "-nowarn"),
                            null,
                            files.getJavaFileObjectsFromPaths(sourcesOf(module)))
                    .call();
            assertThat(compiled).as(messages.toString()).isTrue();
        }
        return new Build(textsBelow(classes.resolve("META-INF")), textsBelow(generated));
    }

    private static List<Path> entries() {
        return Stream.of(System.getProperty("java.class.path").split(File.pathSeparator))
                .map(Path::of)
                .toList();
    }

    private static List<Path> sourcesOf(String module) throws IOException {
        try (Stream<Path> files = Files.walk(ROOT.resolve(module).resolve("src/main/java"))) {
            return files.filter(file -> file.toString().endsWith(".java"))
                    .sorted()
                    .toList();
        }
    }

    private static SortedMap<String, String> textsBelow(Path root) throws IOException {
        SortedMap<String, String> texts = new TreeMap<>();
        try (Stream<Path> files = Files.walk(root)) {
            for (Path file : files.filter(Files::isRegularFile).toList()) {
                texts.put(root.relativize(file).toString(), Files.readString(file));
            }
        }
        return texts;
    }
}
