package dev.mizan.quarkus;

import dev.mizan.runtime.dispatch.FunctionRegistry;
import dev.mizan.runtime.spi.FunctionSource;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.RuntimeValue;
import io.quarkus.runtime.annotations.Recorder;
import io.quarkus.runtime.shutdown.ShutdownListener;
import io.vertx.ext.web.Router;
import java.util.ArrayList;
import java.util.List;

/** What the build has decided, done when the application starts. */
@Recorder
public class QuarkusRecorder {

    /** The functions of generated sources and the contract that they make together. */
    public RuntimeValue<?> registry(List<RuntimeValue<?>> sources) {
        List<FunctionSource> found = new ArrayList<>(sources.size());
        sources.forEach(source -> found.add((FunctionSource) source.getValue()));
        return new RuntimeValue<>(FunctionRegistry.of(found));
    }

    /**
     * Puts the core below the base.
     *
     * @param root where requests come in
     * @param application below {@code rootPath}
     */
    public void serve(RuntimeValue<Router> root, RuntimeValue<Router> application, String rootPath) {
        QuarkusServer server = Arc.container().instance(QuarkusServer.class).get();
        server.serve(root.getValue(), application.getValue(), rootPath);
    }

    /** Waits at the end for the calls that are running. */
    public ShutdownListener drain() {
        return new QuarkusShutdown();
    }
}
