package dev.mizan.replay;

import dev.mizan.processor.MizanProcessor;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import dev.mizan.runtime.spi.FunctionSource;
import java.io.IOException;
import java.io.StringWriter;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.ServiceLoader;
import javax.tools.JavaCompiler;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** One side of a case, compiled with the processor and loaded. */
record CompiledSide(ClassLoader loader, FunctionRegistry registry) {

    static CompiledSide of(Path folder, String source) throws IOException {
        Path classes = Files.createDirectories(folder.resolve("classes"));
        Path file = Files.createDirectories(folder.resolve("src/history")).resolve("Api.java");
        Files.writeString(file, source);
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        StringWriter messages = new StringWriter();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(null, null, null)) {
            JavaCompiler.CompilationTask task = compiler.getTask(
                    messages,
                    files,
                    null,
                    List.of("-d", classes.toString(), "-parameters", "-Xlint:none"),
                    null,
                    files.getJavaFileObjects(file));
            task.setProcessors(List.of(new MizanProcessor()));
            if (!task.call()) {
                throw new AssertionError(messages + "\n" + source);
            }
        }
        URLClassLoader loader =
                new URLClassLoader(new URL[] {classes.toUri().toURL()}, CompiledSide.class.getClassLoader());
        List<FunctionSource> own = ServiceLoader.load(FunctionSource.class, loader).stream()
                .map(ServiceLoader.Provider::get)
                .filter(each -> each.getClass().getClassLoader() == loader)
                .toList();
        return new CompiledSide(loader, FunctionRegistry.of(own));
    }
}
