package dev.mizan.runtime.dispatch;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.FunctionBinding.Injectables;
import dev.mizan.runtime.spi.InjectableSource;
import java.security.Principal;
import java.util.Optional;

/**
 * For whom and in which exchange a function runs.
 *
 * @param cleared whether the exchange's own idea of who calls must not be seen
 */
record CallScope(Identity caller, Exchange exchange, InjectableSource source, boolean cleared) implements Injectables {

    @Override
    public <T> T get(Class<T> type) {
        if (type == Identity.class) {
            return type.cast(caller);
        }
        boolean hidden = cleared && Principal.class.isAssignableFrom(type);
        Optional<T> found = hidden ? Optional.empty() : source.find(type, exchange);
        return found.orElseThrow(() -> Principal.class.isAssignableFrom(type) && !caller.authenticated()
                ? new NobodyThereException()
                : new IllegalStateException(type.getName() + ": not there (expected: an injectable of the adapter)"));
    }
}
