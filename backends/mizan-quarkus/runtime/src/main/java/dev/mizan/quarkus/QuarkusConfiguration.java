package dev.mizan.quarkus;

import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import dev.mizan.runtime.spi.ContextPropagation;
import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.FailureMapping;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.InjectableSource;
import dev.mizan.runtime.spi.MizanSettings;
import dev.mizan.runtime.spi.Transactions;
import io.quarkus.arc.All;
import io.quarkus.arc.DefaultBean;
import io.quarkus.runtime.configuration.ConfigurationException;
import jakarta.enterprise.inject.Instance;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;
import jakarta.validation.ValidatorFactory;
import java.util.List;
import java.util.Optional;

/**
 * Makes the core of the application's parts.
 *
 * <p>An application replaces a part by declaring a bean of its SPI: {@link IdentitySource}, {@link CsrfProtection},
 * {@link Transactions}, {@link FunctionRegistry}. Beans of {@link FailureMapping}, {@link ContextPropagation} and
 * {@link InjectableSource} are added to what is here.
 */
@Singleton
public class QuarkusConfiguration {

    private static final String PREFIX = "quarkus.mizan.";

    /** What the application sets, for the core. */
    @Produces
    @Singleton
    @DefaultBean
    MizanSettings settings(MizanConfig config) {
        long body = config.maxBodySize().asLongValue();
        if (body < 1 || body > Integer.MAX_VALUE) {
            throw new ConfigurationException(PREFIX + "max-body-size: " + body + " (expected: from one byte to 2 GiB)");
        }
        try {
            return settings(config, (int) body);
        } catch (IllegalArgumentException e) {
            throw new ConfigurationException("quarkus." + e.getMessage(), e);
        }
    }

    private static MizanSettings settings(MizanConfig config, int maxBodyBytes) {
        return new MizanSettings(
                config.basePath(),
                maxBodyBytes,
                config.maxQueryLength(),
                config.parallelMembers(),
                config.cors().allowedOrigins().orElse(List.of()),
                config.cors().allowCredentials());
    }

    /** The core. */
    @Produces
    @Singleton
    @DefaultBean
    Dispatcher dispatcher(
            FunctionRegistry registry,
            MizanSettings settings,
            Instance<IdentitySource> identities,
            Instance<CsrfProtection> csrf,
            Instance<Transactions> transactions,
            @All List<ContextPropagation> propagations,
            @All List<InjectableSource> injectables,
            @All List<FailureMapping> failures,
            Instance<ValidatorFactory> validation) {
        return Dispatcher.create(new Dispatcher.Parts(
                registry,
                settings,
                new QuarkusInstances(),
                identities.isResolvable() ? identities.get() : IdentitySource.ANONYMOUS,
                csrf.isResolvable() ? csrf.get() : CsrfProtection.NONE,
                transactions.isResolvable() ? transactions.get() : Transactions.NONE,
                QuarkusPropagation.allOf(propagations),
                QuarkusInjectables.firstOf(injectables),
                QuarkusFailures.firstOf(failures),
                validation.isResolvable() ? Optional.of(validation.get()) : Optional.empty()));
    }
}
