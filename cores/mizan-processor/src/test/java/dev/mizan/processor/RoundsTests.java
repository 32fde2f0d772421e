package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import java.io.IOException;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.io.Writer;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import javax.annotation.processing.AbstractProcessor;
import javax.annotation.processing.RoundEnvironment;
import javax.lang.model.SourceVersion;
import javax.lang.model.element.TypeElement;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** Several rounds, several compilations. */
final class RoundsTests {

    private static final String USERS = """
            package com.acme;
            import dev.mizan.annotations.*;
            public class Users {
                @Client public Made find(Made like) { return like; }
            }
            """;

    /** Stands for any other processor that makes a type we need, one round late. */
    private static final class Maker extends AbstractProcessor {
        private int rounds;

        @Override
        public Set<String> getSupportedAnnotationTypes() {
            return Set.of("*");
        }

        @Override
        public SourceVersion getSupportedSourceVersion() {
            return SourceVersion.latestSupported();
        }

        @Override
        public boolean process(Set<? extends TypeElement> annotations, RoundEnvironment round) {
            rounds++;
            if (rounds == 1) {
                write("com.acme.Early", "package com.acme; public class Early {}");
            } else if (rounds == 2) {
                write("com.acme.Made", "package com.acme; public record Made(int id) {}");
            }
            return false;
        }

        private void write(String name, String text) {
            try (Writer out = processingEnv.getFiler().createSourceFile(name).openWriter()) {
                out.write(text);
            } catch (IOException e) {
                throw new UncheckedIOException(e);
            }
        }
    }

    @Test
    void type_that_another_processor_makes_is_waited_for() {
        Compilation compilation = Compiler.javac()
                .withProcessors(new MizanProcessor(), new Maker())
                .compile(Compiled.file(USERS));
        assertThat(compilation.errors()).isEmpty();
        assertThat(compilation.generatedFiles())
                .anyMatch(file -> file.getName().endsWith("/com/acme/MadeCodec.class"))
                .anyMatch(file -> file.getName().endsWith("/META-INF/mizan/com.acme.Users.kdl"));
    }

    @Test
    void type_that_nobody_makes_is_for_the_compiler_to_report() {
        Compilation compilation = Compiled.of(USERS).compilation();
        assertThat(compilation.errors())
                .allMatch(error -> error.getMessage(null).contains("cannot find symbol"))
                .hasSize(2);
    }

    @Test
    void class_compiled_alone_keeps_what_the_others_left(@TempDir Path dir) throws IOException {
        Path a = source(dir, "A", "@Client public int a() { return 0; }");
        Path b = source(dir, "B", "@Client public int b() { return 0; }");
        compile(dir, List.of(a, b));
        compile(dir, List.of(source(dir, "B", "@Client public int bb() { return 0; }")));
        assertThat(Files.readString(dir.resolve("META-INF/mizan/index"))).isEqualTo("com.acme.A.kdl\ncom.acme.B.kdl\n");
        assertThat(Files.readString(dir.resolve("META-INF/services/dev.mizan.runtime.spi.FunctionSource")))
                .isEqualTo("com.acme.AMizan\ncom.acme.BMizan\n");
        assertThat(Files.readString(dir.resolve("META-INF/mizan/com.acme.B.kdl")))
                .contains("function \"bb\"");
    }

    @Test
    void class_that_is_gone_leaves_index_and_services(@TempDir Path dir) throws IOException {
        Path a = source(dir, "A", "@Client public int a() { return 0; }");
        Path b = source(dir, "B", "@Client public int b() { return 0; }");
        compile(dir, List.of(a, b));
        for (String gone : List.of("A.class", "AMizan.class", "AMizan.java", "A.java")) {
            Files.deleteIfExists(dir.resolve("com/acme").resolve(gone));
        }
        compile(dir, List.of(b));
        assertThat(Files.readString(dir.resolve("META-INF/mizan/index"))).isEqualTo("com.acme.B.kdl\n");
        assertThat(Files.readString(dir.resolve("META-INF/services/dev.mizan.runtime.spi.FunctionSource")))
                .isEqualTo("com.acme.BMizan\n");
    }

    private static Path source(Path dir, String name, String body) throws IOException {
        Path file = dir.resolve("com/acme/" + name + ".java");
        Files.createDirectories(file.getParent());
        return Files.writeString(
                file, "package com.acme; import dev.mizan.annotations.*; public class " + name + " { " + body + " }");
    }

    private static void compile(Path dir, List<Path> sources) throws IOException {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = new ArrayList<>(List.of("-d", dir.toString(), "-classpath"));
            options.add(dir + System.getProperty("path.separator") + System.getProperty("java.class.path"));
            JavaCompiler.CompilationTask task =
                    compiler.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources));
            task.setProcessors(List.of(new MizanProcessor()));
            assertThat(task.call()).as(messages.toString()).isTrue();
        }
    }
}
