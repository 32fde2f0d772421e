package dev.mizan.docs;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.File;
import java.io.StringWriter;
import java.lang.reflect.InvocationTargetException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.regex.Pattern;
import java.util.stream.Collectors;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** What the guide's page on Helidon shows compiles as one program, beside no other adapter, and runs. */
class HelidonGuideTest {

    private static final String ATTRIBUTE = "helidon=";
    private static final Pattern OTHERS = Pattern.compile("mizan-(?:spring-boot|quarkus|desktop)|petclinic");

    @TempDir
    Path folder;

    @Test
    void page_isAProgramThatAnswers() throws Exception {
        assertThat(compile(sources())).isEmpty();

        assertThat(readNotes()).isEqualTo("{\"allNotes\":[]}");
    }

    private List<Path> sources() throws Exception {
        List<Path> sources = new ArrayList<>();
        for (Snippet snippet : Snippet.all()) {
            if (snippet.attributes().startsWith(ATTRIBUTE)) {
                Path source = folder.resolve(snippet.attributes().substring(ATTRIBUTE.length()) + ".java");
                sources.add(Files.writeString(source, snippet.text()));
            }
        }
        assertThat(sources).extracting(path -> path.getFileName().toString()).contains("Notes.java", "Main.java");
        return sources;
    }

    /** The compiler's and the processor's messages. */
    private String compile(List<Path> sources) throws Exception {
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            List<String> options = List.of(
                    "-d", folder.toString(), "-proc:full", "--release", "21", "-parameters", "-classpath", classPath());
            boolean done = compiler.getTask(
                            messages, files, null, options, null, files.getJavaFileObjectsFromPaths(sources))
                    .call();
            assertThat(done).as(messages.toString()).isTrue();
        }
        return messages.toString();
    }

    /** What the program stands on: one adapter, and no functions but its own. */
    private static String classPath() {
        return Arrays.stream(System.getProperty("java.class.path").split(File.pathSeparator))
                .filter(entry -> !OTHERS.matcher(entry).find())
                .collect(Collectors.joining(File.pathSeparator));
    }

    private Object readNotes() throws Exception {
        List<URL> places = new ArrayList<>(List.of(folder.toUri().toURL()));
        for (String entry : classPath().split(File.pathSeparator)) {
            places.add(Path.of(entry).toUri().toURL());
        }
        ClassLoader before = Thread.currentThread().getContextClassLoader();
        try (URLClassLoader program =
                new URLClassLoader(places.toArray(URL[]::new), ClassLoader.getPlatformClassLoader())) {
            Thread.currentThread().setContextClassLoader(program);
            return program.loadClass("NotesCheck").getMethod("readNotes").invoke(null);
        } catch (InvocationTargetException thrown) {
            throw new AssertionError(thrown.getTargetException());
        } finally {
            Thread.currentThread().setContextClassLoader(before);
        }
    }
}
