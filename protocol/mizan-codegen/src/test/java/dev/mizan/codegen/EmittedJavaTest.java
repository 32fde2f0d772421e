package dev.mizan.codegen;

import static org.assertj.core.api.Assertions.assertThat;

import java.io.IOException;
import java.net.URL;
import java.net.URLClassLoader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.stream.Stream;
import org.junit.jupiter.api.Test;
import org.junit.jupiter.api.io.TempDir;

/** The golden Java clients in the hands of the strictest compiler and of a user. */
final class EmittedJavaTest {

    /**
     * Names are the contract's and may be of any letters (which InvalidParam does not know in a comment); what is
     * deprecated is so by the server, which a client cannot inline.
     */
    private static final List<String> PLUGIN = List.of(
            "-XDcompilePolicy=simple",
            "--should-stop=ifError=FLOW",
            "-Xplugin:ErrorProne -XepAllErrorsAsWarnings -XepDisableWarningsInGeneratedCode -Xep:NullAway:WARN"
                    + " -Xep:UnicodeInCode:OFF -Xep:InlineMeSuggester:OFF -Xep:InvalidParam:OFF"
                    + " -XepOpt:NullAway:OnlyNullMarked=true -XepOpt:NullAway:JSpecifyMode=true");

    private static final List<String> OPENED =
            List.of("api", "file", "main", "model", "parser", "processing", "tree", "util");

    @TempDir
    Path output;

    @Test
    void clients_passEveryLintAndErrorProneAndDoWhatTheirUsesSay() throws Exception {
        List<String> sources = sources();
        assertThat(sources).hasSizeGreaterThan(80);

        assertThat(compile(sources)).isEmpty();

        URL[] classes = {output.toUri().toURL()};
        try (URLClassLoader loader = new URLClassLoader(classes, EmittedJavaTest.class.getClassLoader())) {
            for (String uses : List.of("EveryShapeUses", "HostileNamesUses")) {
                loader.loadClass("golden.uses." + uses).getMethod("run").invoke(null);
            }
        }
    }

    private static List<String> sources() throws IOException {
        List<String> sources = new ArrayList<>();
        try (Stream<Path> goldens = Files.walk(GoldenClients.FOLDER);
                Stream<Path> uses = Files.walk(Path.of("src/test/java-client"))) {
            Stream.concat(goldens, uses)
                    .filter(file -> file.toString().endsWith(".java"))
                    .map(Path::toString)
                    .sorted()
                    .forEach(sources::add);
        }
        return sources;
    }

    /** Everything the compiler says. */
    private String compile(List<String> sources) throws IOException, InterruptedException {
        String classPath = System.getProperty("java.class.path");
        List<String> command = new ArrayList<>(
                List.of(Path.of(System.getProperty("java.home"), "bin/javac").toString()));
        OPENED.forEach(
                part -> command.add("-J--add-exports=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED"));
        List.of("code", "comp")
                .forEach(
                        part -> command.add("-J--add-opens=jdk.compiler/com.sun.tools.javac." + part + "=ALL-UNNAMED"));
        command.addAll(List.of("-Xlint:all", "-proc:none", "--release", "17", "-d", output.toString()));
        command.addAll(PLUGIN);
        command.addAll(List.of("-cp", classPath, "-processorpath", classPath, "-encoding", "UTF-8"));
        command.addAll(sources);
        Process javac = new ProcessBuilder(command).redirectErrorStream(true).start();
        String said = new String(javac.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
        int code = javac.waitFor();
        assertThat(code == 0 || !said.isEmpty()).as("a failure is explained").isTrue();
        return said;
    }
}
