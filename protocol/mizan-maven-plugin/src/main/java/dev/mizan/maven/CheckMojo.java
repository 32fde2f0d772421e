package dev.mizan.maven;

import java.io.IOException;
import java.util.List;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Says in words what each mutation makes stale, and who may call what. */
@Mojo(
        name = "check",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
public final class CheckMojo extends MizanMojo {

    /** Set by Maven from the POM. */
    public CheckMojo() {}

    @Override
    void run() throws MojoExecutionException, MojoFailureException, IOException, InterruptedException {
        if (!isWithoutFunctions()) {
            fork(settings(List.of()), "", "check");
        }
    }
}
