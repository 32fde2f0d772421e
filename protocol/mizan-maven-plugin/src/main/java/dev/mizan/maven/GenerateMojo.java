package dev.mizan.maven;

import java.io.File;
import java.io.IOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;
import org.jspecify.annotations.Nullable;

/** Emits clients of the contract that this module and its dependencies make. */
@Mojo(
        name = "generate",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
@SuppressWarnings("NullAway.Init") // set by Maven before anything runs
public final class GenerateMojo extends MizanMojo {

    /** The folder that receives the one client; instead of {@code clients}. */
    @Parameter(property = "mizan.output")
    @Nullable
    private File output;

    /** What to emit, such as {@code react}; all of one language. */
    @Parameter(property = "mizan.targets")
    private List<String> targets = List.of();

    /** What a Python package, Rust crate or Java package is called. */
    @Parameter(property = "mizan.package")
    @Nullable
    private String packageName;

    /** Several clients, each with {@code output}, {@code targets} and perhaps {@code packageName}. */
    @Parameter
    private List<Client> clients = List.of();

    /** Writes nothing, and fails the build if a client is out of date. */
    @Parameter(property = "mizan.check", defaultValue = "false")
    private boolean check;

    /** Set by Maven from the POM. */
    public GenerateMojo() {}

    @Override
    void run() throws MojoExecutionException, MojoFailureException, IOException, InterruptedException {
        List<Client> all = all();
        String settings = settings(all);
        if (check) {
            fork(settings, "the client is out of date: run mizan:generate", "generate", "--check");
            return;
        }
        Path kept = workFolder().resolve("generate.fingerprint");
        if (Files.exists(kept) && Files.readString(kept).equals(fingerprint(settings, all))) {
            getLog().info("up to date");
            return;
        }
        fork(settings, "", "generate");
        Files.writeString(kept, fingerprint(settings, all));
    }

    private List<Client> all() throws MojoExecutionException {
        boolean one = output != null || !targets.isEmpty();
        if (one == !clients.isEmpty()) {
            throw new MojoExecutionException("the configuration of mizan:generate has "
                    + (one ? "one client at the top and others in <clients>" : "no client")
                    + " (expected: <output> and <targets>, or <clients> with several <client>)");
        }
        return one ? List.of(new Client(output, targets, packageName)) : clients;
    }

    private String fingerprint(String settings, List<Client> all) throws MojoExecutionException, IOException {
        List<Path> paths = new ArrayList<>();
        for (Path entry : classpath()) {
            paths.add(Files.isDirectory(entry) ? entry.resolve("META-INF").resolve("mizan") : entry);
        }
        all.forEach(client -> client.folders().forEach(folder -> paths.add(folder.toPath())));
        return Fingerprint.of(settings, paths);
    }
}
