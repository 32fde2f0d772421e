package dev.mizan.cli;

import java.io.File;
import java.io.IOException;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.atomic.AtomicReference;
import java.util.stream.Collectors;

/**
 * The command that compiles a project: its own, or Maven or Gradle as the project's files say; the project's wrapper
 * script if it has one.
 */
final class ProjectBuild {

    private static final boolean WINDOWS = File.separatorChar == '\\';
    private static final String OFFLINE = "-o";

    private final List<String> command;
    private final Path folder;
    private final AtomicReference<Optional<Process>> running = new AtomicReference<>(Optional.empty());

    private ProjectBuild(List<String> command, Path folder) {
        this.command = List.copyOf(command);
        this.folder = folder;
    }

    /**
     * How a build ended.
     *
     * @param passed whether it compiled
     * @param output what the build tool printed
     */
    record Outcome(boolean passed, String output) {}

    /** The build of a source; none if it is not ours to compile, or cannot be told. */
    static Optional<ProjectBuild> of(ContractSource.Java source) {
        return switch (source.compilation()) {
            case ContractSource.Compilation.Never never -> Optional.empty();
            case ContractSource.Compilation.Command own ->
                Optional.of(new ProjectBuild(own.command(), own.folder().toAbsolutePath()));
            case ContractSource.Compilation.Detected detected ->
                source.project().filter(Files::isDirectory).flatMap(ProjectBuild::detect);
        };
    }

    private static Optional<ProjectBuild> detect(Path project) {
        Path folder = project.toAbsolutePath().normalize();
        if (Files.isRegularFile(folder.resolve("pom.xml"))) {
            return Optional.of(maven(folder));
        }
        if (JavaProject.isGradle(folder)) {
            return Optional.of(gradle(folder));
        }
        return Optional.empty();
    }

    /** A module is compiled from the top, with the modules it needs. */
    private static ProjectBuild maven(Path project) {
        Path root = MavenModules.root(project);
        List<String> command = new ArrayList<>(List.of(tool(root, "mvnw", "mvn"), "-q", "-B", OFFLINE));
        if (!root.equals(project)) {
            command.addAll(List.of("-pl", root.relativize(project).toString(), "-am"));
        }
        command.add("compile");
        return new ProjectBuild(command, root);
    }

    private static ProjectBuild gradle(Path project) {
        return new ProjectBuild(List.of(tool(project, "gradlew", "gradle"), "-q", "classes"), project);
    }

    private static String tool(Path project, String wrapper, String program) {
        String suffix = WINDOWS ? (program.equals("mvn") ? ".cmd" : ".bat") : "";
        for (Path folder = project; folder != null; folder = folder.getParent()) {
            Path script = folder.resolve(wrapper + suffix);
            if (Files.isExecutable(script)) {
                return script.toString();
            }
        }
        return program + suffix;
    }

    /** The command as one would type it. */
    String line() {
        return command.stream()
                .map(word -> word.startsWith(folder + File.separator) ? "./" + folder.relativize(Path.of(word)) : word)
                .collect(Collectors.joining(" "));
    }

    /** Where it runs. */
    Path folder() {
        return folder;
    }

    /**
     * Compiles. Maven runs offline, which is quick; if something has to be fetched it runs again as usual.
     *
     * @throws InputException if the build tool is not there
     */
    Outcome run() throws InputException {
        Outcome outcome = run(command);
        boolean offline = command.contains(OFFLINE) && outcome.output().contains("offline");
        return !outcome.passed() && offline
                ? run(command.stream().filter(word -> !word.equals(OFFLINE)).toList())
                : outcome;
    }

    private Outcome run(List<String> words) throws InputException {
        try {
            Process process = new ProcessBuilder(words)
                    .directory(folder.toFile())
                    .redirectErrorStream(true)
                    .start();
            running.set(Optional.of(process));
            try {
                process.getOutputStream().close();
                String output = new String(process.getInputStream().readAllBytes(), StandardCharsets.UTF_8);
                return new Outcome(process.waitFor() == 0, output.strip());
            } finally {
                stop();
            }
        } catch (IOException failure) {
            throw new InputException(folder + ": cannot be compiled: `" + line() + "` cannot be run: "
                    + failure.getMessage()
                    + ". Install it, or say in source.java.compile what compiles the project; compile = false if"
                    + " something else does.");
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            return new Outcome(false, "interrupted");
        }
    }

    /** Ends a build that is under way, and the processes it has started. */
    void stop() {
        running.getAndSet(Optional.empty()).ifPresent(process -> {
            process.descendants().forEach(ProcessHandle::destroy);
            process.destroy();
        });
    }
}
