package dev.mizan.maven;

import java.io.File;
import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Compares a contract that was kept with this module's, and fails the build if clients of it would break. */
@Mojo(
        name = "diff",
        defaultPhase = LifecyclePhase.VERIFY,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
@SuppressWarnings("NullAway.Init") // set by Maven before anything runs
public final class DiffMojo extends MizanMojo {

    /** The older contract, as {@code mizan ir} printed it. */
    @Parameter(property = "mizan.baseline", required = true)
    private File baseline;

    /** Whether newer clients that meet a server with the older contract count, too. */
    @Parameter(property = "mizan.bothWays", defaultValue = "false")
    private boolean bothWays;

    /** Set by Maven from the POM. */
    public DiffMojo() {}

    @Override
    void run() throws MojoExecutionException, MojoFailureException, IOException, InterruptedException {
        String findings = "the contract has changes that break clients";
        if (bothWays) {
            fork(settings(List.of()), findings, "diff", baseline.toString(), "--both-ways");
        } else {
            fork(settings(List.of()), findings, "diff", baseline.toString());
        }
    }
}
