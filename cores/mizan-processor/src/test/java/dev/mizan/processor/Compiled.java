package dev.mizan.processor;

import com.google.testing.compile.Compilation;
import com.google.testing.compile.Compiler;
import com.google.testing.compile.JavaFileObjects;
import dev.mizan.runtime.spi.FunctionBinding;
import dev.mizan.runtime.spi.FunctionSource;
import java.io.FileNotFoundException;
import java.io.IOException;
import java.io.InputStream;
import java.io.UncheckedIOException;
import java.nio.charset.StandardCharsets;
import java.util.Arrays;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.regex.Matcher;
import java.util.regex.Pattern;
import javax.tools.JavaFileObject;

/** Sources compiled with the processor, and what came out: classes that can be loaded, and resources. */
final class Compiled {

    private static final Pattern PACKAGE = Pattern.compile("(?m)^package ([\\w.]+);");
    private static final Pattern TYPE = Pattern.compile(
            "(?m)^(?:package [\\w.]+; )?(?:@\\w+(?:\\([^)]*\\))? )*(?:public |final |abstract |sealed )*"
                    + "(?:class|record|@?interface|enum) (\\w+)");

    private final Compilation compilation;
    private final Map<String, byte[]> classes = new HashMap<>();
    private final Map<String, String> texts = new TreeMap<>();
    private final ClassLoader loader = new Loader();

    private Compiled(Compilation compilation) {
        this.compilation = compilation;
        List<JavaFileObject> files =
                compilation.status() == Compilation.Status.FAILURE ? List.of() : compilation.generatedFiles();
        files.stream().filter(Compiled::wasWritten).forEach(this::add);
    }

    private void add(JavaFileObject file) {
        String path = file.toUri().getPath().replaceFirst("^/(CLASS|SOURCE)_OUTPUT/", "");
        if (file.getKind() == JavaFileObject.Kind.CLASS) {
            classes.put(path.replace(".class", "").replace('/', '.'), bytes(file));
        } else {
            texts.put(path, new String(bytes(file), StandardCharsets.UTF_8));
        }
    }

    /** A file that was only asked for is among the generated ones, too. */
    private static boolean wasWritten(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return true;
        } catch (FileNotFoundException e) {
            return false;
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    /** The sources' compilation; each source says its own name. */
    static Compiled of(String... sources) {
        return with(List.of(), sources);
    }

    static Compiled with(List<?> options, String... sources) {
        List<JavaFileObject> files = Arrays.stream(sources).map(Compiled::file).toList();
        return new Compiled(Compiler.javac()
                .withProcessors(new MizanProcessor())
                .withOptions(options)
                .compile(files));
    }

    static JavaFileObject file(String source) {
        return JavaFileObjects.forSourceString(nameOf(source), source);
    }

    static String nameOf(String source) {
        Matcher inside = PACKAGE.matcher(source);
        String prefix = inside.find() ? inside.group(1) + "." : "";
        Matcher type = TYPE.matcher(source);
        return prefix + (type.find() ? type.group(1) : "package-info");
    }

    Compilation compilation() {
        return compilation;
    }

    /** Fails with the compiler's messages unless everything compiled. */
    Compiled succeeded() {
        if (compilation.status() != Compilation.Status.SUCCESS) {
            throw new AssertionError("did not compile:\n" + compilation.errors());
        }
        return this;
    }

    /** A generated source or resource. */
    String text(String path) {
        String text = texts.get(path);
        if (text == null) {
            throw new AssertionError(path + " was not generated, only " + texts.keySet());
        }
        return text;
    }

    /** All generated sources and resources by path. */
    Map<String, String> texts() {
        return texts;
    }

    String fragment(String className) {
        return text("META-INF/mizan/" + className + ".kdl");
    }

    Class<?> load(String name) {
        try {
            return loader.loadClass(name);
        } catch (ClassNotFoundException e) {
            throw new AssertionError(e);
        }
    }

    FunctionSource source(String name) {
        try {
            return (FunctionSource) load(name).getConstructor().newInstance();
        } catch (ReflectiveOperationException e) {
            throw new AssertionError(e);
        }
    }

    FunctionBinding<?, ?, ?> function(String source, String name) {
        return source(source).functions().stream()
                .filter(function -> function.name().equals(name))
                .findFirst()
                .orElseThrow();
    }

    private static byte[] bytes(JavaFileObject file) {
        try (InputStream in = file.openInputStream()) {
            return in.readAllBytes();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    private final class Loader extends ClassLoader {
        Loader() {
            super(Compiled.class.getClassLoader());
        }

        @Override
        protected Class<?> findClass(String name) throws ClassNotFoundException {
            byte[] bytes = classes.get(name);
            if (bytes == null) {
                throw new ClassNotFoundException(name);
            }
            return defineClass(name, bytes, 0, bytes.length);
        }
    }
}
