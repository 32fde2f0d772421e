package dev.mizan.docs;

import java.io.IOException;
import java.io.StringWriter;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.List;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import javax.tools.Diagnostic;
import javax.tools.DiagnosticCollector;
import javax.tools.JavaCompiler;
import javax.tools.JavaFileObject;
import javax.tools.StandardJavaFileManager;
import javax.tools.ToolProvider;

/** Compiles a block as its reader would, who has the imports in place and one type per file. */
final class JavaSnippets {

    private static final String IMPORTS = Stream.of(
                    "com.fasterxml.jackson.annotation.*",
                    "dev.mizan.annotations.*",
                    "jakarta.annotation.security.*",
                    "jakarta.validation.constraints.*",
                    "java.math.*",
                    "java.time.*",
                    "java.util.*",
                    "java.util.concurrent.*")
            .map(name -> "import " + name + ";\n")
            .collect(Collectors.joining());

    private JavaSnippets() {}

    /** The compiler's errors and our processor's; class files and contract go to {@code output}. */
    static List<String> compile(Snippet snippet, Path output) throws IOException {
        Path source = output.resolve("src/snippet/Snippet.java");
        Files.createDirectories(source.getParent());
        Files.writeString(
                source, "package snippet;\n" + IMPORTS + snippet.text().replaceAll("(?m)^public (final )?", "$1"));
        JavaCompiler compiler = ToolProvider.getSystemJavaCompiler();
        DiagnosticCollector<JavaFileObject> diagnostics = new DiagnosticCollector<>();
        try (StandardJavaFileManager files = compiler.getStandardFileManager(diagnostics, null, null)) {
            compiler.getTask(
                            new StringWriter(),
                            files,
                            diagnostics,
                            List.of("-d", output.toString(), "-proc:full", "--release", "21"),
                            null,
                            files.getJavaFileObjects(source))
                    .call();
        }
        return diagnostics.getDiagnostics().stream()
                .filter(diagnostic -> diagnostic.getKind() == Diagnostic.Kind.ERROR)
                .map(Diagnostic::toString)
                .toList();
    }
}
