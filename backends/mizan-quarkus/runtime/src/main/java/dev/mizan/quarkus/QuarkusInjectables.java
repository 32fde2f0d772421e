package dev.mizan.quarkus;

import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.InjectableSource;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.core.http.HttpServerRequest;
import io.vertx.ext.web.LanguageHeader;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.security.Principal;
import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * The parameters that are no arguments: {@code Locale}, {@code RoutingContext}, {@code HttpServerRequest},
 * {@code SecurityIdentity}, and {@code Principal} with its subtypes, among them {@code JsonWebToken}.
 */
@Singleton
public class QuarkusInjectables implements InjectableSource {

    @Override
    public <T> Optional<T> find(Class<T> type, Exchange exchange) {
        if (type == RoutingContext.class || type == HttpServerRequest.class) {
            return exchange.unwrap(type);
        }
        Optional<RoutingContext> context = exchange.unwrap(RoutingContext.class);
        if (type == Locale.class) {
            return context.map(QuarkusInjectables::locale).map(type::cast);
        }
        Optional<SecurityIdentity> identity = context.flatMap(QuarkusInjectables::identity);
        if (type == SecurityIdentity.class) {
            return identity.map(type::cast);
        }
        return Principal.class.isAssignableFrom(type)
                ? identity.map(SecurityIdentity::getPrincipal)
                        .filter(type::isInstance)
                        .map(type::cast)
                : Optional.empty();
    }

    private static Locale locale(RoutingContext context) {
        LanguageHeader preferred = context.preferredLanguage();
        return preferred == null ? Locale.getDefault() : Locale.forLanguageTag(preferred.value());
    }

    private static Optional<SecurityIdentity> identity(RoutingContext context) {
        return Optional.ofNullable(QuarkusHttpUser.getSecurityIdentityBlocking(context, null))
                .filter(identity -> !identity.isAnonymous());
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
