package dev.mizan.springboot;

import dev.mizan.runtime.dispatch.FunctionRegistry;
import java.util.Optional;
import java.util.concurrent.ExecutionException;
import java.util.concurrent.FutureTask;
import org.springframework.boot.bootstrap.BootstrapRegistry;
import org.springframework.boot.bootstrap.BootstrapRegistryInitializer;
import org.springframework.core.NativeDetector;
import org.springframework.util.ClassUtils;

/** Reads and links the contract on a thread of its own while Spring starts, where there is a second processor. */
final class ContractReadAhead implements BootstrapRegistryInitializer {

    @Override
    public void initialize(BootstrapRegistry registry) {
        ClassLoader loader = ClassUtils.getDefaultClassLoader();
        if (loader == null || Runtime.getRuntime().availableProcessors() < 2 || NativeDetector.inNativeImage()) {
            return;
        }
        FutureTask<FunctionRegistry> reading = new FutureTask<>(() -> FunctionRegistry.discover(loader));
        Thread.ofPlatform().daemon().name("mizan-contract").start(reading);
        registry.addCloseListener(closed -> closed.getApplicationContext()
                .getBeanFactory()
                .registerSingleton("mizanContractReading", new Reading(loader, reading)));
    }

    /**
     * A contract that is being read.
     *
     * @param loader whose classes it is read from
     */
    record Reading(ClassLoader loader, FutureTask<FunctionRegistry> result) {

        /**
         * What was read, as soon as it is there; nothing if it was read from other classes than those of
         * {@code wanted}, or failed: who reads it himself then meets the problem where it can be told.
         */
        Optional<FunctionRegistry> of(ClassLoader wanted) {
            if (wanted != loader) {
                return Optional.empty();
            }
            try {
                return Optional.of(result.get());
            } catch (ExecutionException failed) {
                return Optional.empty();
            } catch (InterruptedException interrupted) {
                Thread.currentThread().interrupt();
                return Optional.empty();
            }
        }
    }
}
