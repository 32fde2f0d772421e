package dev.mizan.desktop;

import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.InjectableSource;
import java.util.Locale;
import java.util.Optional;

/** What functions may ask for beside their arguments: the window that calls, and the locale of the machine. */
final class DesktopInjectables implements InjectableSource {

    @Override
    public <T> Optional<T> find(Class<T> type, Exchange exchange) {
        return type == Locale.class ? Optional.of(type.cast(Locale.getDefault())) : exchange.unwrap(type);
    }
}
