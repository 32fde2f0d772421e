package dev.mizan.processor;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.IOException;
import java.io.OutputStream;
import java.io.StringWriter;
import java.io.UncheckedIOException;
import java.lang.module.Configuration;
import java.lang.module.ModuleFinder;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.Arrays;
import java.util.List;
import java.util.ServiceLoader;
import java.util.Set;
import java.util.jar.JarEntry;
import java.util.jar.JarOutputStream;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.BeforeEach;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** An application that is a Java module. */
final class ModuleTests {

    private static final String PROVIDES = "provides dev.mizan.runtime.spi.FunctionSource with com.acme.UsersMizan;";

    @TempDir
    private Path dir;

    private Path out;
    private Path jars;

    @BeforeEach
    void compile() throws IOException {
        out = Files.createDirectory(dir.resolve("out"));
        jars = Files.createDirectory(dir.resolve("jars"));
        for (String name : List.of("mizan-annotations", "mizan-ir", "mizan-runtime")) {
            pack(classes(name), jars.resolve(name + ".jar"));
        }
        Path address = Files.writeString(dir.resolve("Address.java"), """
                package com.acme.api;
                public record Address(String streetName) {}
                """);
        Path users = Files.writeString(dir.resolve("Users.java"), """
                package com.acme;
                import dev.mizan.annotations.Client;
                public class Users {
                    public record User(int userId) {}
                    @Client public User findUser(int userId) { return new User(userId); }
                }
                """);
        String messages = compile("""
                naming = dev.mizan.annotations.Naming.SNAKE_CASE, publish = "com.acme.api"
                """.strip(), PROVIDES, List.of(address, users));
        assertThat(messages).isEmpty();
    }

    @Test
    void package_that_the_java_module_publishes_has_its_fragments() throws IOException {
        assertThat(Files.readString(out.resolve("META-INF/mizan/index")))
                .isEqualTo("com.acme.Users.kdl\ncom.acme.api.Address.kdl\n");
        assertThat(Files.readString(out.resolve("META-INF/mizan/com.acme.api.Address.kdl")))
                .contains("field \"street_name\"");
        assertThat(out.resolve("com/acme/api/AddressCodec.class")).exists();
    }

    @Test
    void package_that_the_java_module_publishes_in_vain_is_reported_there() throws IOException {
        assertThat(compile("publish = \"com.nowhere\"", "", List.of()))
                .contains("module-info.java:1: error: The package com.nowhere has no public record, enum or sealed"
                        + " interface to publish.");
    }

    @Test
    void settings_of_the_java_module_hold() throws IOException {
        assertThat(Files.readString(out.resolve("META-INF/mizan/com.acme.Users.kdl")))
                .contains("function \"find_user\"")
                .contains("field \"user_id\"");
    }

    /** A module need not read {@code java.compiler}, where the annotation is. */
    @Test
    void sources_are_not_marked_as_generated_where_the_annotation_is_not_seen() throws IOException {
        assertThat(Files.readString(out.resolve("com/acme/UsersMizan.java"))).doesNotContain("@Generated");
        assertThat(out.resolve("com/acme/UsersMizan.class")).exists();
    }

    /** On the module path a service is what the module declares, whatever stands in {@code META-INF/services}. */
    @Test
    void functions_that_the_java_module_provides_are_found_on_the_module_path() throws Exception {
        ModuleFinder finder = ModuleFinder.of(out, jars, classes("jspecify"));
        Configuration resolved =
                ModuleLayer.boot().configuration().resolveAndBind(finder, ModuleFinder.of(), Set.of("com.acme"));
        ModuleLayer layer =
                ModuleLayer.boot().defineModulesWithOneLoader(resolved, ClassLoader.getPlatformClassLoader());
        Class<?> service = layer.findLoader("com.acme").loadClass("dev.mizan.runtime.spi.FunctionSource");

        Object found = ServiceLoader.load(layer, service).findFirst().orElseThrow();

        assertThat(found.getClass().getModule().getName()).isEqualTo("com.acme");
        String fragment = (String) service.getMethod("fragment").invoke(found);
        assertThat(found.getClass().getResource("/" + fragment)).isNotNull();
    }

    @Test
    void functions_that_the_java_module_does_not_provide_are_reported_there() throws IOException {
        assertThat(compile("", "", List.of(dir.resolve("Users.java"))))
                .contains("module-info.java:2: warning: The module com.acme does not provide com.acme.UsersMizan, so a"
                        + " start on the module path does not find what is in it. Add to module-info.java: provides"
                        + " dev.mizan.runtime.spi.FunctionSource with com.acme.UsersMizan;");
    }

    /** What the compiler says of {@code sources} in a Java module with {@code settings}. */
    private String compile(String settings, String directive, List<Path> sources) throws IOException {
        Path declaration = Files.writeString(dir.resolve("module-info.java"), """
                @dev.mizan.annotations.MizanModule(%s)
                module com.acme {
                    requires mizan.annotations;
                    requires mizan.runtime;
                    %s
                }
                """.formatted(settings, directive));
        List<Path> all = Stream.concat(Stream.of(declaration), sources.stream()).toList();
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            String modules = jars + File.pathSeparator + classes("jspecify");
            List<String> options = List.of("-d", out.toString(), "-p", modules);
            JavaCompiler.CompilationTask task =
                    compiler.getTask(messages, files, null, options, null, files.getJavaFileObjectsFromPaths(all));
            task.setProcessors(List.of(new MizanProcessor()));
            task.call();
        }
        return messages.toString();
    }

    private static Path classes(String name) {
        String path = System.getProperty("java.class.path");
        return Arrays.stream(path.split(File.pathSeparator))
                .filter(entry -> entry.contains(name))
                .map(Path::of)
                .findFirst()
                .orElseThrow(() -> new AssertionError(name + " is not on " + path));
    }

    /** Folders of classes are no modules, jars are. */
    private static void pack(Path classes, Path jar) throws IOException {
        if (Files.isRegularFile(classes)) {
            Files.copy(classes, jar);
            return;
        }
        List<Path> all;
        try (Stream<Path> files = Files.walk(classes)) {
            all = files.filter(Files::isRegularFile).sorted().collect(Collectors.toList());
        }
        try (OutputStream bytes = Files.newOutputStream(jar);
                JarOutputStream out = new JarOutputStream(bytes)) {
            all.forEach(file -> add(out, classes, file));
        }
    }

    private static void add(JarOutputStream out, Path classes, Path file) {
        try {
            out.putNextEntry(new JarEntry(classes.relativize(file).toString().replace(File.separatorChar, '/')));
            Files.copy(file, out);
            out.closeEntry();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }
}
