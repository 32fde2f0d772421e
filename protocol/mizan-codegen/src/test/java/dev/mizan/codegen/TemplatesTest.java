package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import dev.mizan.codegen.typescript.NameView;
import dev.mizan.codegen.typescript.PropertyView;
import java.io.IOException;
import java.lang.reflect.ParameterizedType;
import java.lang.reflect.RecordComponent;
import java.lang.reflect.Type;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Set;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;

/** What a template can print is escaped by its type. */
final class TemplatesTest {

    private static final Path CLASSES = Path.of("target/classes");
    private static final Set<String> CODE = Set.of("JavaCode", "PythonCode", "RustCode", "TypeScriptCode");
    private static final Set<String> DOCS = Set.of("JavaDoc", "PythonDoc", "RustDoc", "TypeScriptDoc");

    @Test
    void views_holdNothingUnescaped() throws Exception {
        List<Class<?>> views = views();
        assertThat(views).hasSizeGreaterThan(10);
        List<String> raw = new ArrayList<>();
        for (Class<?> view : views) {
            for (RecordComponent component : view.getRecordComponents()) {
                if (!allowed(component.getGenericType(), views)) {
                    raw.add(view.getSimpleName() + "." + component.getName());
                }
            }
        }
        assertThat(raw).isEmpty();
    }

    @Test
    void everyTemplate_standsBesideItsView() throws IOException {
        try (Stream<Path> files = Files.walk(Path.of("src/main/java"))) {
            List<Path> templates = files.filter(Files::isRegularFile)
                    .filter(file -> file.getFileName().toString().matches(".*View\\.(?!java$).*"))
                    .toList();
            assertThat(templates).hasSizeGreaterThan(4).allSatisfy(template -> {
                String view = template.getFileName().toString().replaceAll("View\\..*$", "View.java");
                assertThat(template.resolveSibling(view)).exists();
            });
        }
    }

    private static List<Class<?>> views() throws Exception {
        List<Class<?>> views = new ArrayList<>();
        try (Stream<Path> files = Files.walk(CLASSES)) {
            for (Path file :
                    files.filter(file -> file.toString().endsWith("View.class")).toList()) {
                String name =
                        CLASSES.relativize(file).toString().replace('/', '.').replace(".class", "");
                views.add(Class.forName(name));
            }
        }
        return views;
    }

    private static boolean allowed(Type type, List<Class<?>> views) {
        if (type instanceof ParameterizedType parameterized) {
            return Set.of(List.class, java.util.Optional.class).contains(parameterized.getRawType())
                    && allowed(parameterized.getActualTypeArguments()[0], views);
        }
        return type instanceof Class<?> one
                && (one == boolean.class
                        || DOCS.contains(one.getSimpleName())
                        || one == NameView.class
                        || one == PropertyView.class
                        || escapes(one)
                        || views.contains(one));
    }

    /** Each language has one sealed interface of the code that its templates may print. */
    private static boolean escapes(Class<?> type) {
        return CODE.contains(type.getSimpleName())
                || Stream.of(type.getInterfaces()).anyMatch(TemplatesTest::escapes);
    }
}
