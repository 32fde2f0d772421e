package dev.mizan.processors;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.Arrays;
import java.util.List;
import java.util.concurrent.TimeUnit;
import java.util.stream.Stream;

/** Runs compilers as programs of their own, as builds do. */
final class Tool {

    private static final Path JAVA_HOME = Path.of(System.getProperty("java.home"));
    private static final List<String> CLASS_PATH =
            List.of(System.getProperty("java.class.path").split(File.pathSeparator));

    /** How a program ended. */
    record Run(int exitCode, String output) {}

    private Tool() {}

    static Run javac(List<String> arguments) throws IOException, InterruptedException {
        return run(JAVA_HOME.resolve("bin/javac").toString(), arguments);
    }

    static Run java(List<String> arguments) throws IOException, InterruptedException {
        return run(JAVA_HOME.resolve("bin/java").toString(), arguments);
    }

    /** What stands on this test's own class path and has one of the words in its name. */
    static String path(String... words) {
        List<String> found = CLASS_PATH.stream()
                .filter(entry -> Arrays.stream(words).anyMatch(entry::contains))
                .toList();
        if (found.size() < words.length) {
            throw new AssertionError("not all of " + List.of(words) + " are on " + CLASS_PATH);
        }
        return String.join(File.pathSeparator, found);
    }

    /** What an application compiles against. */
    static String application() {
        return path("mizan-annotations", "mizan-runtime", "mizan-ir", "jspecify", "jackson-core");
    }

    /** What stands on the path of the processor. */
    static String processor() {
        return path("mizan-processor", "mizan-ir", "javapoet", "jspecify");
    }

    private static Run run(String program, List<String> arguments) throws IOException, InterruptedException {
        List<String> command = new ArrayList<>(List.of(program));
        command.addAll(arguments);
        Process process = new ProcessBuilder(command).redirectErrorStream(true).start();
        try {
            process.getOutputStream().close();
            String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
            if (!process.waitFor(5, TimeUnit.MINUTES)) {
                throw new AssertionError(program + " does not end:\n" + output);
            }
            return new Run(process.exitValue(), output);
        } finally {
            process.destroyForcibly();
        }
    }

    static List<String> all(Stream<Path> files) {
        return files.map(Path::toString).sorted().toList();
    }
}
