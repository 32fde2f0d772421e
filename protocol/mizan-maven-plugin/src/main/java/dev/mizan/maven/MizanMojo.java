package dev.mizan.maven;

import java.io.BufferedReader;
import java.io.File;
import java.io.IOException;
import java.io.InputStream;
import java.io.InputStreamReader;
import java.nio.charset.StandardCharsets;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Optional;
import java.util.function.Consumer;
import java.util.stream.Collectors;
import java.util.stream.Stream;
import java.util.zip.ZipFile;
import org.apache.maven.artifact.Artifact;
import org.apache.maven.artifact.DependencyResolutionRequiredException;
import org.apache.maven.execution.MavenSession;
import org.apache.maven.plugin.AbstractMojo;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Component;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.project.MavenProject;
import org.apache.maven.toolchain.Toolchain;
import org.apache.maven.toolchain.ToolchainManager;
import org.jspecify.annotations.Nullable;

/** What the goals share: the contract of a module and what it depends on, and the forked command. */
@SuppressWarnings("NullAway.Init") // set by Maven before anything runs
abstract class MizanMojo extends AbstractMojo {

    private static final int FINDINGS = 1;
    private static final String INDEX = "META-INF/mizan/index";

    @Parameter(defaultValue = "${project}", readonly = true, required = true)
    private MavenProject project;

    @Parameter(defaultValue = "${session}", readonly = true, required = true)
    private MavenSession session;

    @Parameter(defaultValue = "${plugin.artifacts}", readonly = true, required = true)
    private List<Artifact> commandArtifacts;

    @Parameter(defaultValue = "${project.build.directory}/mizan", readonly = true, required = true)
    private File workFolder;

    @Component
    private ToolchainManager toolchains;

    /** Leaves the goal out. */
    @Parameter(property = "mizan.skip", defaultValue = "false")
    private boolean skip;

    /** The home of the Java that runs the command, 21 or newer; default: the toolchain's, or Maven's own. */
    @Parameter(property = "mizan.javaHome")
    @Nullable
    private File javaHome;

    @Override
    public final void execute() throws MojoExecutionException, MojoFailureException {
        if (skip || "pom".equals(project.getPackaging())) {
            getLog().debug("nothing to do here");
            return;
        }
        try {
            run();
        } catch (IOException failure) {
            throw new MojoExecutionException("mizan cannot be run: " + failure.getMessage(), failure);
        } catch (InterruptedException interrupted) {
            Thread.currentThread().interrupt();
            throw new MojoExecutionException("interrupted", interrupted);
        }
    }

    abstract void run() throws MojoExecutionException, MojoFailureException, IOException, InterruptedException;

    Path workFolder() {
        return workFolder.toPath();
    }

    /** The folders of classes and the jars whose documents make the contract: this module's, and its dependencies'. */
    List<Path> classpath() throws MojoExecutionException {
        try {
            return project.getCompileClasspathElements().stream()
                    .map(Path::of)
                    .filter(entry ->
                            Files.isDirectory(entry) || entry.toString().endsWith(".jar"))
                    .toList();
        } catch (DependencyResolutionRequiredException unresolved) {
            throw new MojoExecutionException("the dependencies are not resolved", unresolved);
        }
    }

    /** Whether neither this module nor what it depends on has server functions, as in a module beside the others. */
    boolean isWithoutFunctions() throws MojoExecutionException, IOException {
        for (Path entry : classpath()) {
            if (hasIndex(entry)) {
                return false;
            }
        }
        getLog().info("no server functions here");
        return true;
    }

    private static boolean hasIndex(Path entry) throws IOException {
        if (Files.isDirectory(entry)) {
            return Files.exists(entry.resolve(INDEX));
        }
        try (ZipFile jar = new ZipFile(entry.toFile())) {
            return jar.getEntry(INDEX) != null;
        }
    }

    /** Writes the settings that a run reads: {@code clients} and this module as the source. */
    String settings(List<Client> clients) throws MojoExecutionException {
        String tables = clients.stream().map(Client::table).collect(Collectors.joining("\n"));
        String entries = Toml.list(classpath().stream().map(Path::toString).toList());
        return tables + "\n[source.java]\nclasspath = " + entries + "\n";
    }

    /**
     * Forks the command with these settings.
     *
     * @throws MojoFailureException if it has findings; {@code findings} says which
     * @throws MojoExecutionException if it refuses what it was given
     */
    void fork(String settings, String findings, String... words)
            throws MojoExecutionException, MojoFailureException, IOException, InterruptedException {
        Path file = workFolder().resolve("mizan.toml");
        Files.createDirectories(workFolder());
        Files.writeString(file, settings);
        List<String> command = new ArrayList<>(List.of(
                java().toString(),
                "-XX:TieredStopAtLevel=1",
                "-XX:+UseSerialGC",
                "-cp",
                commandArtifacts.stream()
                        .map(artifact -> artifact.getFile().toString())
                        .collect(Collectors.joining(File.pathSeparator)),
                "dev.mizan.cli.MizanCommand"));
        command.addAll(List.of(words));
        command.addAll(List.of("--config", file.toString()));
        int exitCode = exitCode(command);
        if (exitCode == FINDINGS) {
            throw new MojoFailureException(findings);
        }
        if (exitCode != 0) {
            throw new MojoExecutionException("mizan refuses, see above");
        }
    }

    private int exitCode(List<String> command) throws IOException, InterruptedException {
        getLog().debug(String.join(" ", command));
        Process process =
                new ProcessBuilder(command).directory(project.getBasedir()).start();
        try {
            process.getOutputStream().close();
            Thread problems = new Thread(() -> log(process.getErrorStream(), this::problem));
            problems.start();
            log(process.getInputStream(), getLog()::info);
            problems.join();
            return process.waitFor();
        } finally {
            process.destroy();
        }
    }

    private void problem(String line) {
        getLog().error(line.startsWith("error ") ? line.substring("error ".length()) : line);
    }

    private static void log(InputStream stream, Consumer<String> log) {
        new BufferedReader(new InputStreamReader(stream, StandardCharsets.UTF_8))
                .lines()
                .forEach(log);
    }

    private Path java() throws MojoExecutionException {
        List<Path> homes = javaHome == null
                ? Stream.concat(toolchain().stream(), Stream.of(Path.of(System.getProperty("java.home"))))
                        .toList()
                : List.of(javaHome.toPath());
        return Jvm.first(homes)
                .orElseThrow(() -> new MojoExecutionException("mizan needs Java " + Jvm.OLDEST + " or newer, and "
                        + homes.stream().map(MizanMojo::described).collect(Collectors.joining(" and "))
                        + ". Select a JDK with maven-toolchains-plugin (goal select-jdk-toolchain, version [21,)), or"
                        + " set mizan.javaHome."));
    }

    private static String described(Path home) {
        int version = Jvm.version(home);
        return home + (version == 0 ? " is no Java" : " is Java " + version);
    }

    private Optional<Path> toolchain() {
        return Optional.ofNullable(toolchains.getToolchainFromBuildContext("jdk", session))
                .map((Toolchain jdk) -> jdk.findTool("java"))
                .map(java -> Path.of(java).toAbsolutePath().getParent())
                .flatMap(bin -> Optional.ofNullable(bin.getParent()));
    }
}
