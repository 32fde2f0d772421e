package dev.mizan.springboot;

import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.InjectableSource;
import jakarta.servlet.http.HttpServletRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;
import org.springframework.context.i18n.LocaleContextHolder;

/**
 * The parameters that are no arguments: {@code Locale}, {@code HttpServletRequest}, {@code Principal} and its subtypes,
 * among them Spring Security's {@code Authentication}.
 */
final class SpringInjectables implements InjectableSource {

    @Override
    public <T> Optional<T> find(Class<T> type, Exchange exchange) {
        if (type == Locale.class) {
            return Optional.of(type.cast(LocaleContextHolder.getLocale()));
        }
        Optional<HttpServletRequest> request = exchange.unwrap(HttpServletRequest.class);
        if (type == HttpServletRequest.class) {
            return request.map(type::cast);
        }
        if (Principal.class.isAssignableFrom(type)) {
            return request.map(HttpServletRequest::getUserPrincipal)
                    .filter(type::isInstance)
                    .map(type::cast);
        }
        return Optional.empty();
    }

    /** What the first of {@code sources} has. */
    static InjectableSource firstOf(List<InjectableSource> sources) {
        return new InjectableSource() {
            @Override
            public <T> Optional<T> find(Class<T> type, Exchange exchange) {
                return sources.stream()
                        .flatMap(source -> source.find(type, exchange).stream())
                        .findFirst();
            }
        };
    }
}
