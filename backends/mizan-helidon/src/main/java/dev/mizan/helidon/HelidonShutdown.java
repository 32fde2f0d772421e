package dev.mizan.helidon;

import dev.mizan.runtime.dispatch.Dispatcher;
import io.helidon.Main;
import io.helidon.common.Weighted;
import io.helidon.spi.HelidonShutdownHandler;

/**
 * When the virtual machine is asked to end, the core finishes what it accepted and answers 503 to everything new,
 * before Helidon stops its server.
 */
final class HelidonShutdown implements HelidonShutdownHandler, Weighted {

    private static final double BEFORE_THE_SERVER = Weighted.DEFAULT_WEIGHT + 100;

    private final Dispatcher dispatcher;
    private volatile boolean ending;

    HelidonShutdown(Dispatcher dispatcher) {
        this.dispatcher = dispatcher;
    }

    void register() {
        Main.addShutdownHandler(this);
    }

    void unregister() {
        // While the handlers run, Helidon holds the lock that this would wait for.
        if (!ending) {
            Main.removeShutdownHandler(this);
        }
    }

    @Override
    public void shutdown() {
        ending = true;
        dispatcher.close();
    }

    @Override
    public double weight() {
        return BEFORE_THE_SERVER;
    }

    @Override
    public String toString() {
        return "Mizan's dispatcher";
    }
}
