package dev.mizan.afi.quarkus;

import io.quarkus.security.AuthenticationFailedException;
import io.quarkus.security.identity.AuthenticationRequestContext;
import io.quarkus.security.identity.IdentityProvider;
import io.quarkus.security.identity.SecurityIdentity;
import io.quarkus.security.identity.request.UsernamePasswordAuthenticationRequest;
import io.quarkus.security.runtime.QuarkusPrincipal;
import io.quarkus.security.runtime.QuarkusSecurityIdentity;
import io.smallrye.mutiny.Uni;
import jakarta.inject.Singleton;
import java.util.Map;

/** The users, whose passwords are their names. */
@Singleton
public class AfiUsers implements IdentityProvider<UsernamePasswordAuthenticationRequest> {

    private static final Map<String, String> ROLES =
            Map.of("ann", "user", "sam", "staff", "root", "superuser", "vic", "verified");

    @Override
    public Class<UsernamePasswordAuthenticationRequest> getRequestType() {
        return UsernamePasswordAuthenticationRequest.class;
    }

    @Override
    public Uni<SecurityIdentity> authenticate(
            UsernamePasswordAuthenticationRequest request, AuthenticationRequestContext context) {
        String name = request.getUsername();
        String password = new String(request.getPassword().getPassword());
        return ROLES.containsKey(name) && password.equals(name)
                ? Uni.createFrom().item(identity(name))
                : Uni.createFrom().failure(new AuthenticationFailedException());
    }

    /** A user of that name. */
    static SecurityIdentity identity(String name) {
        return QuarkusSecurityIdentity.builder()
                .setPrincipal(new QuarkusPrincipal(name))
                .addRole(ROLES.getOrDefault(name, ""))
                .build();
    }
}
