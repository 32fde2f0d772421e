package dev.mizan.tokens;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import java.time.Clock;
import java.util.Optional;

/** Tells who somebody with an access token (JWT) is. */
public final class JwtVerifier {

    private final JwtSettings settings;
    private final KnownIdentities identities;
    private final Clock clock;

    /** A verifier that asks {@code resolver} what users may do, and reads the time from {@code clock}. */
    public JwtVerifier(JwtSettings settings, IdentityResolver resolver, Clock clock) {
        this.settings = settings;
        this.identities = new KnownIdentities(resolver, settings.identityAge(), clock);
        this.clock = clock;
    }

    /** Whether {@code bearer} names us as its issuer, true or not: then nobody else is asked about it. */
    public boolean claimsToBeOurs(String bearer) {
        return CompactToken.claimedIssuer(bearer).equals(Optional.of(settings.issuer()));
    }

    /**
     * The user of {@code access}, with the permissions that the resolver knows.
     *
     * @throws RejectedCredentialsException if anything is wrong with the token, or its user is not there any more
     */
    public Identity verify(String access) {
        Jwt token = Jwt.read(settings, Jwt.Type.ACCESS, access, clock.instant());
        return identities.find(token.subject(), any -> true).orElseThrow(Flaw.NOBODY::refusal);
    }
}
