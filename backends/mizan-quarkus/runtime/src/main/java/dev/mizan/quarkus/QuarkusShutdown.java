package dev.mizan.quarkus;

import dev.mizan.runtime.dispatch.Dispatcher;
import io.quarkus.arc.Arc;
import io.quarkus.runtime.shutdown.ShutdownListener;
import java.time.Duration;
import org.eclipse.microprofile.config.ConfigProvider;

/**
 * Answers what has come in before the server closes, however long that takes up to {@code quarkus.shutdown.timeout}, or
 * half a minute without one.
 */
final class QuarkusShutdown implements ShutdownListener {

    private static final Duration PATIENCE = Duration.ofSeconds(30);

    @Override
    public void shutdown(ShutdownNotification notification) {
        Duration patience = ConfigProvider.getConfig()
                .getOptionalValue("quarkus.shutdown.timeout", Duration.class)
                .orElse(PATIENCE);
        try {
            Arc.container().instance(Dispatcher.class).get().close(patience);
            Arc.container().instance(QuarkusThreads.class).get().drain(patience);
        } catch (InterruptedException e) {
            Thread.currentThread().interrupt();
        } finally {
            notification.done();
        }
    }
}
