package dev.mizan.helidon;

import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.InjectableSource;
import io.helidon.common.context.Context;
import io.helidon.common.context.Contexts;
import io.helidon.webserver.http.ServerRequest;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Locale.LanguageRange;
import java.util.Optional;

/**
 * The parameters that are no arguments: {@code ServerRequest}, {@code Locale}, and where the application has Helidon's
 * security its {@code SecurityContext} and the {@code Principal}.
 */
final class HelidonInjectables implements InjectableSource {

    @Override
    public <T> Optional<T> find(Class<T> type, Exchange exchange) {
        if (type == Locale.class) {
            return Optional.of(type.cast(locale(exchange)));
        }
        Optional<ServerRequest> request = exchange.unwrap(ServerRequest.class);
        if (type == ServerRequest.class) {
            return request.map(type::cast);
        }
        if (Principal.class.isAssignableFrom(type)) {
            return request.flatMap(HelidonSecurity::principal)
                    .filter(type::isInstance)
                    .map(type::cast);
        }
        return context(request).flatMap(context -> context.get(type));
    }

    /** The thread's context before the request's: where identity is cleared, it is cleared there. */
    private static Optional<Context> context(Optional<ServerRequest> request) {
        return Contexts.context().or(() -> request.map(ServerRequest::context));
    }

    /** The language that the caller likes best, the machine's own where it does not say. */
    private static Locale locale(Exchange exchange) {
        List<LanguageRange> wanted = exchange.header("Accept-Language")
                .map(HelidonInjectables::ranges)
                .orElse(List.of());
        return wanted.stream()
                .map(LanguageRange::getRange)
                .filter(range -> !range.equals("*"))
                .findFirst()
                .map(Locale::forLanguageTag)
                .orElseGet(Locale::getDefault);
    }

    private static List<LanguageRange> ranges(String header) {
        try {
            return LanguageRange.parse(header);
        } catch (IllegalArgumentException unreadable) {
            return List.of();
        }
    }
}
