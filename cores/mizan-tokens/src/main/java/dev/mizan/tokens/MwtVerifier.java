package dev.mizan.tokens;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.cache.CacheKeys;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import java.nio.charset.StandardCharsets;
import java.security.MessageDigest;
import java.time.Clock;
import java.time.Instant;
import java.util.Set;

/**
 * Tells who somebody with an identity token (MWT) is. A token counts as long as it has not expired, and its user still
 * may exactly what they might when it was issued.
 */
public final class MwtVerifier {

    private static final Set<String> NAMES = Set.of("aud", "exp", "iat", "iss", "nbf", "pkey", "staff", "sub", "super");

    private final MwtSettings settings;
    private final KnownIdentities identities;
    private final Clock clock;

    /** A verifier that asks {@code resolver} what users may do, and reads the time from {@code clock}. */
    public MwtVerifier(MwtSettings settings, IdentityResolver resolver, Clock clock) {
        this.settings = settings;
        this.identities = new KnownIdentities(resolver, settings.identityAge(), clock);
        this.clock = clock;
    }

    /**
     * The user of {@code token}, with the permissions that the resolver knows.
     *
     * @throws RejectedCredentialsException if anything is wrong with the token, or its user's permissions have changed
     */
    public Identity verify(String token) {
        Claims claims = new Claims(CompactToken.read(settings.keys(), token), NAMES);
        claims.require("iss", MwtIssuer.ISSUER, Flaw.ISSUER);
        claims.require("aud", settings.audience(), Flaw.AUDIENCE);
        Instant now = clock.instant();
        claims.requirePast("nbf", now);
        claims.requirePast("iat", now);
        claims.requireUnexpired(now);
        byte[] rights = bytes(claims.text("pkey"));
        boolean staff = claims.flag("staff");
        boolean superuser = claims.flag("super");
        return identities
                .find(
                        claims.text("sub"),
                        user -> user.staff() == staff
                                && user.superuser() == superuser
                                && MessageDigest.isEqual(rights, bytes(CacheKeys.permissions(user))))
                .orElseThrow(Flaw.RIGHTS::refusal);
    }

    private static byte[] bytes(String text) {
        return text.getBytes(StandardCharsets.UTF_8);
    }
}
