package dev.mizan.runtime.spi;

import java.util.Optional;

/** Where parameters come from that are no arguments, beyond the core's own {@code Identity}. */
@FunctionalInterface
public interface InjectableSource {

    /** Has nothing. */
    InjectableSource NONE = new InjectableSource() {
        @Override
        public <T> Optional<T> find(Class<T> type, Exchange exchange) {
            return Optional.empty();
        }
    };

    /** The {@code type} of this exchange, such as its {@code Locale} or the framework's request. */
    <T> Optional<T> find(Class<T> type, Exchange exchange);
}
