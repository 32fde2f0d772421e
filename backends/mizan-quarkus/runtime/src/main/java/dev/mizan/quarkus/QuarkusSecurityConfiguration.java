package dev.mizan.quarkus;

import dev.mizan.runtime.spi.CookieCsrf;
import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.IdentitySource;
import io.quarkus.arc.DefaultBean;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import jakarta.enterprise.inject.Produces;
import jakarta.inject.Singleton;

/**
 * The part of the adapter for applications with Quarkus Security. Who may pass its policies stays what the application
 * configures; what they refuse below the base is answered in the envelope.
 */
@Singleton
public class QuarkusSecurityConfiguration {

    /** Who calls, by Quarkus Security. */
    @Produces
    @Singleton
    @DefaultBean
    IdentitySource identities(
            MizanConfig config,
            IdentityProviderManager providers,
            CurrentIdentityAssociation current,
            CurrentVertxRequest requests) {
        return new QuarkusIdentity(config.security(), providers, current, requests);
    }

    /** A token in a cookie. */
    @Produces
    @Singleton
    @DefaultBean
    CsrfProtection csrf(MizanConfig config) {
        return new CookieCsrf(config.csrf().cookieDomain().orElse(""));
    }
}
