package dev.mizan.afi.quarkus;

import io.quarkus.security.identity.IdentityProviderManager;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.AuthenticationRequest;
import io.quarkus.vertx.http.runtime.security.BasicAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.ChallengeData;
import io.quarkus.vertx.http.runtime.security.HttpAuthenticationMechanism;
import io.quarkus.vertx.http.runtime.security.HttpCredentialTransport;
import io.smallrye.mutiny.Uni;
import io.vertx.core.http.Cookie;
import io.vertx.core.http.CookieSameSite;
import io.vertx.ext.web.RoutingContext;
import jakarta.inject.Singleton;
import java.util.Map;
import java.util.Set;
import java.util.UUID;
import java.util.concurrent.ConcurrentHashMap;

/** HTTP Basic that opens a session, whose cookie is then enough. Quarkus has no sessions of its own. */
@Singleton
public class BasicSessions implements HttpAuthenticationMechanism {

    private static final String COOKIE = "AFI-SESSION";

    private final BasicAuthenticationMechanism basic = new BasicAuthenticationMechanism("afi", false);
    private final Map<String, SecurityIdentity> sessions = new ConcurrentHashMap<>();

    @Override
    public Uni<SecurityIdentity> authenticate(RoutingContext context, IdentityProviderManager providers) {
        if (context.request().getHeader("Authorization") != null) {
            return basic.authenticate(context, providers)
                    .onItem()
                    .ifNotNull()
                    .invoke(identity -> open(context, identity));
        }
        Cookie cookie = context.request().getCookie(COOKIE);
        SecurityIdentity known = cookie == null ? null : sessions.get(cookie.getValue());
        return known == null ? Uni.createFrom().nullItem() : Uni.createFrom().item(known);
    }

    private void open(RoutingContext context, SecurityIdentity identity) {
        String id = UUID.randomUUID().toString();
        sessions.put(id, identity);
        context.response()
                .addCookie(
                        Cookie.cookie(COOKIE, id).setPath("/").setHttpOnly(true).setSameSite(CookieSameSite.LAX));
    }

    @Override
    public Uni<ChallengeData> getChallenge(RoutingContext context) {
        return basic.getChallenge(context);
    }

    @Override
    public Set<Class<? extends AuthenticationRequest>> getCredentialTypes() {
        return basic.getCredentialTypes();
    }

    @Override
    public Uni<HttpCredentialTransport> getCredentialTransport(RoutingContext context) {
        return basic.getCredentialTransport(context);
    }
}
