package dev.mizan.springboot;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import org.springframework.boot.health.contributor.AbstractHealthIndicator;
import org.springframework.boot.health.contributor.Health;

/** Healthy as long as the session endpoint would answer: out of service once the dispatcher is closed. */
final class SpringHealth extends AbstractHealthIndicator {

    private final Dispatcher dispatcher;
    private final FunctionRegistry registry;

    SpringHealth(Dispatcher dispatcher, FunctionRegistry registry) {
        super("Mizan's health cannot be told");
        this.dispatcher = dispatcher;
        this.registry = registry;
    }

    @Override
    protected void doHealthCheck(Health.Builder health) {
        if (dispatcher.serving()) {
            health.up().withDetail("contract", registry.contractHash());
        } else {
            health.outOfService();
        }
    }
}
