package dev.mizan.quarkus;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.CurrentIdentityAssociation;
import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AnonymousAuthenticationRequest;
import io.quarkus.vertx.http.runtime.CurrentVertxRequest;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.quarkus.vertx.http.runtime.security.QuarkusHttpUser;
import io.vertx.ext.auth.User;
import io.vertx.ext.web.RoutingContext;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as Quarkus Security decided. The principal's name is the id, the roles are the permissions.
 *
 * <p>A request with a Bearer token is known by that token or by nothing: a session beside it does not count.
 */
final class QuarkusIdentity implements IdentitySource {

    private static final String BEARER = "bearer";
    private static final HttpCredentialTransport BY_BEARER =
            new HttpCredentialTransport(HttpCredentialTransport.Type.AUTHORIZATION, BEARER);

    private final MizanConfig.Security names;
    private final IdentityProviderManager providers;
    private final CurrentIdentityAssociation current;
    private final CurrentVertxRequest requests;

    QuarkusIdentity(
            MizanConfig.Security names,
            IdentityProviderManager providers,
            CurrentIdentityAssociation current,
            CurrentVertxRequest requests) {
        this.names = names;
        this.providers = providers;
        this.current = current;
        this.requests = requests;
    }

    @Override
    public Caller identify(Exchange exchange) {
        RoutingContext context = exchange.unwrap(RoutingContext.class).orElseThrow();
        Optional<SecurityIdentity> known = known(context);
        boolean bearer = exchange.header("Authorization")
                .filter(value -> value.regionMatches(true, 0, BEARER + " ", 0, BEARER.length() + 1))
                .isPresent();
        if (bearer && (known.isEmpty() || isFromElsewhere(context))) {
            throw new RejectedCredentialsException("The Bearer token is not accepted here.");
        }
        return known.map(identity -> new Caller(identity(identity), !bearer)).orElse(Caller.NOBODY);
    }

    private Optional<SecurityIdentity> known(RoutingContext context) {
        boolean late = context.user() == null;
        // Quarkus would answer on its own where authentication is not proactive.
        context.remove(QuarkusHttpUser.AUTH_FAILURE_HANDLER);
        try {
            SecurityIdentity identity = QuarkusHttpUser.getSecurityIdentityBlocking(context, null);
            if (late && identity != null) {
                current.setIdentity(identity);
            }
            return Optional.ofNullable(identity).filter(found -> !found.isAnonymous());
        } catch (AuthenticationFailedException bad) {
            throw new RejectedCredentialsException("These credentials are not accepted here.");
        }
    }

    /** Whether a cookie or the connection proved who it is, and not the request's Bearer token. */
    private static boolean isFromElsewhere(RoutingContext context) {
        HttpAuthenticationMechanism mechanism = context.get(HttpAuthenticationMechanism.class.getName());
        return mechanism == null
                || !BY_BEARER.equals(
                        mechanism.getCredentialTransport(context).await().indefinitely());
    }

    private Identity identity(SecurityIdentity identity) {
        Set<String> roles = identity.getRoles();
        return new Identity(
                identity.getPrincipal().getName(),
                true,
                roles.contains(names.staffRole()),
                roles.contains(names.superuserRole()),
                roles,
                Optional.empty());
    }

    @Override
    public <T extends @Nullable Object> T withoutIdentity(Callable<T> task) throws Exception {
        SecurityIdentity nobody = providers
                .authenticate(AnonymousAuthenticationRequest.INSTANCE)
                .await()
                .indefinitely();
        RoutingContext context = requests.getCurrent();
        SecurityIdentity before = current.getIdentity();
        User user = context.user();
        context.setUser(new QuarkusHttpUser(nobody));
        current.setIdentity(nobody);
        try {
            return task.call();
        } finally {
            current.setIdentity(before);
            if (user == null) {
                context.clearUser();
            } else {
                context.setUser(user);
            }
        }
    }
}
