package dev.mizan.maven;

import java.io.File;
import java.io.IOException;
import java.util.List;
import java.util.Map;
import java.util.TreeMap;
import java.util.stream.Stream;
import org.apache.maven.plugin.MojoExecutionException;
import org.apache.maven.plugin.MojoFailureException;
import org.apache.maven.plugins.annotations.Execute;
import org.apache.maven.plugins.annotations.LifecyclePhase;
import org.apache.maven.plugins.annotations.Mojo;
import org.apache.maven.plugins.annotations.Parameter;
import org.apache.maven.plugins.annotations.ResolutionScope;

/** Writes what a cache in front of the server has to know, as JSON. */
@Mojo(
        name = "manifest",
        defaultPhase = LifecyclePhase.PROCESS_CLASSES,
        requiresDependencyResolution = ResolutionScope.COMPILE,
        threadSafe = true)
@Execute(phase = LifecyclePhase.PROCESS_CLASSES)
@SuppressWarnings("NullAway.Init") // set by Maven before anything runs
public final class ManifestMojo extends MizanMojo {

    /** Where the server's endpoints are. */
    @Parameter(property = "mizan.baseUrl", defaultValue = "/api/mizan")
    private String baseUrl;

    /** The file that receives it. */
    @Parameter(property = "mizan.manifest", defaultValue = "${project.build.directory}/mizan/manifest.json")
    private File manifest;

    /** Routes of pages that the contract does not know: an element per context, with routes that blanks part. */
    @Parameter
    private Map<String, String> viewUrls = Map.of();

    /** Set by Maven from the POM. */
    public ManifestMojo() {}

    @Override
    void run() throws MojoExecutionException, MojoFailureException, IOException, InterruptedException {
        if (isWithoutFunctions()) {
            return;
        }
        fork(settings(List.of()) + urls(), "", "manifest", "--base-url", baseUrl, "--output", manifest.toString());
        getLog().info(manifest.toString());
    }

    private String urls() {
        StringBuilder table = new StringBuilder("\n[manifest.view_urls]\n");
        new TreeMap<>(viewUrls)
                .forEach((context, routes) -> table.append(Toml.quoted(context))
                        .append(" = ")
                        .append(Toml.list(
                                Stream.of(routes.strip().split("\\s+")).toList()))
                        .append('\n'));
        return table.toString();
    }
}
