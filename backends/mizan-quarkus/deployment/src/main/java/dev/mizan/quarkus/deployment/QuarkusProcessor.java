package dev.mizan.quarkus.deployment;

import dev.mizan.quarkus.QuarkusRecorder;
import io.quarkus.arc.deployment.BeanContainerBuildItem;
import io.quarkus.arc.deployment.SyntheticBeanBuildItem;
import io.quarkus.arc.processor.BuiltinScope;
import io.quarkus.deployment.ApplicationArchive;
import io.quarkus.deployment.annotations.BuildStep;
import io.quarkus.deployment.annotations.Consume;
import io.quarkus.deployment.annotations.ExecutionTime;
import io.quarkus.deployment.annotations.Produce;
import io.quarkus.deployment.annotations.Record;
import io.quarkus.deployment.builditem.AdditionalApplicationArchiveMarkerBuildItem;
import io.quarkus.deployment.builditem.ApplicationArchivesBuildItem;
import io.quarkus.deployment.builditem.FeatureBuildItem;
import io.quarkus.deployment.builditem.ShutdownListenerBuildItem;
import io.quarkus.deployment.builditem.SystemPropertyBuildItem;
import io.quarkus.deployment.recording.RecorderContext;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.vertx.http.deployment.HttpRootPathBuildItem;
import io.quarkus.vertx.http.deployment.PreRouterFinalizationBuildItem;
import io.quarkus.vertx.http.deployment.VertxWebRouterBuildItem;
import io.vertx.ext.web.Router;
import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.SortedSet;
import java.util.TreeSet;
import org.jboss.jandex.DotName;

/** Finds the generated code, and has the core made of it when the application starts. */
class QuarkusProcessor {

    private static final String SOURCES = "META-INF/services/dev.mizan.runtime.spi.FunctionSource";
    private static final DotName REGISTRY = DotName.createSimple("dev.mizan.runtime.dispatch.FunctionRegistry");

    @BuildStep
    FeatureBuildItem feature() {
        return new FeatureBuildItem("mizan");
    }

    /** Jars with server functions are part of the application: their beans are found. */
    @BuildStep
    AdditionalApplicationArchiveMarkerBuildItem archives() {
        return new AdditionalApplicationArchiveMarkerBuildItem(SOURCES);
    }

    @BuildStep
    @Record(ExecutionTime.STATIC_INIT)
    SyntheticBeanBuildItem registry(
            QuarkusRecorder recorder, RecorderContext context, ApplicationArchivesBuildItem archives) {
        List<RuntimeValue<?>> sources = new ArrayList<>();
        for (String name : names(archives)) {
            sources.add(context.newInstance(name));
        }
        return SyntheticBeanBuildItem.configure(REGISTRY)
                .scope(BuiltinScope.SINGLETON.getInfo())
                .unremovable()
                .defaultBean()
                .runtimeValue(recorder.registry(sources))
                .done();
    }

    /** Read as files: a class loader would load the service, too, which Maven's JVM may be too old for. */
    private static SortedSet<String> names(ApplicationArchivesBuildItem archives) {
        SortedSet<String> names = new TreeSet<>();
        for (ApplicationArchive archive : archives.getAllApplicationArchives()) {
            archive.accept(tree -> tree.accept(SOURCES, file -> {
                if (file != null) {
                    names.addAll(lines(file.getPath()));
                }
            }));
        }
        return names;
    }

    private static List<String> lines(Path services) {
        try {
            return Files.readAllLines(services).stream()
                    .map(String::strip)
                    .filter(line -> !line.isEmpty() && !line.startsWith("#"))
                    .toList();
        } catch (IOException e) {
            throw new UncheckedIOException(e);
        }
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    @Consume(BeanContainerBuildItem.class)
    @Produce(PreRouterFinalizationBuildItem.class)
    void serve(QuarkusRecorder recorder, VertxWebRouterBuildItem routers, HttpRootPathBuildItem root) {
        RuntimeValue<Router> application = routers.getHttpRouter();
        boolean atRoot = root.getRootPath().equals("/");
        recorder.serve(atRoot ? application : routers.getMainRouter(), application, root.getRootPath());
    }

    /** Quarkus would refuse an address it cannot read before anybody could say so in the envelope; now we refuse it. */
    @BuildStep
    SystemPropertyBuildItem addresses() {
        return new SystemPropertyBuildItem("vertx.disableURIValidation", "true");
    }

    @BuildStep
    @Record(ExecutionTime.RUNTIME_INIT)
    ShutdownListenerBuildItem drain(QuarkusRecorder recorder) {
        return new ShutdownListenerBuildItem(recorder.drain());
    }
}
