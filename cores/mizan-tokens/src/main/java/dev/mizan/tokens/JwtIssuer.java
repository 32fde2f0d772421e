package dev.mizan.tokens;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import java.security.SecureRandom;
import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.Base64;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * Issues access and refresh tokens (JWT), and exchanges the latter. Each exchange replaces the refresh token; whoever
 * comes later with one that was replaced ends the whole family, since one of the two who had it must have stolen it.
 *
 * <pre>{@code
 * TokenPair pair = issuer.obtain(caller);
 * TokenPair next = issuer.refresh(pair.refresh());
 * }</pre>
 */
public final class JwtIssuer {

    private static final Logger LOG = LoggerFactory.getLogger(JwtIssuer.class);
    private static final SecureRandom RANDOM = new SecureRandom();
    private static final int ID_BYTES = 16;

    private final JwtSettings settings;
    private final IdentityResolver resolver;
    private final RefreshStore store;
    private final Clock clock;

    /** An issuer that keeps its families in {@code store} and reads the time from {@code clock}. */
    public JwtIssuer(JwtSettings settings, IdentityResolver resolver, RefreshStore store, Clock clock) {
        this.settings = settings;
        this.resolver = resolver;
        this.store = store;
        this.clock = clock;
    }

    /**
     * The first tokens of a new family of {@code caller}.
     *
     * @throws IllegalArgumentException if nobody is there, or the id is too long for a token
     */
    public TokenPair obtain(Identity caller) {
        if (!caller.authenticated() || caller.id().isEmpty()) {
            throw new IllegalArgumentException("caller: nobody (expected: an authenticated identity with an id)");
        }
        Instant now = clock.instant();
        String family = id();
        RefreshStore.Token first = token(now);
        TokenPair pair = pair(caller.id(), family, first, now);
        store.begin(family, caller.id(), first);
        return pair;
    }

    /**
     * The next tokens in place of {@code refresh}.
     *
     * @throws RejectedCredentialsException if anything is wrong with it, if it was exchanged before, or if its user is
     *     not there any more
     */
    public TokenPair refresh(String refresh) {
        Instant now = clock.instant();
        Jwt used = Jwt.read(settings, Jwt.Type.REFRESH, refresh, now);
        if (resolver.resolve(used.subject()).filter(Identity::authenticated).isEmpty()) {
            store.revoke(used.family());
            throw Flaw.NOBODY.refusal();
        }
        return switch (store.exchange(used.family(), used.id(), token(now))) {
            case RefreshStore.Exchange.Accepted accepted ->
                pair(used.subject(), used.family(), accepted.successor(), now);
            case RefreshStore.Exchange.Reused reused -> {
                LOG.warn("A refresh token was used again after it had been exchanged; all of its sign-in are revoked");
                throw Flaw.REUSED.refusal();
            }
            case RefreshStore.Exchange.Unknown unknown -> throw Flaw.FAMILY.refusal();
        };
    }

    /**
     * Ends the family of {@code refresh}, as at signing out. Access tokens that are out live on for at most
     * {@link JwtSettings#ACCESS_LIFETIME}.
     *
     * @throws RejectedCredentialsException if anything is wrong with it
     */
    public void revoke(String refresh) {
        store.revoke(
                Jwt.read(settings, Jwt.Type.REFRESH, refresh, clock.instant()).family());
    }

    /** Ends all families of the user {@code subject}, as after a change of password. */
    public void revokeAll(String subject) {
        store.revokeAll(subject);
    }

    private static RefreshStore.Token token(Instant now) {
        return new RefreshStore.Token(id(), now, now.plus(JwtSettings.REFRESH_LIFETIME));
    }

    /** Made of the refresh token alone, so that whoever exchanges another at the same time gets the same. */
    private TokenPair pair(String subject, String family, RefreshStore.Token refresh, Instant now) {
        Instant ends = refresh.issued().plus(JwtSettings.ACCESS_LIFETIME);
        Jwt access = new Jwt(Jwt.Type.ACCESS, subject, family, refresh.id() + ".a", refresh.issued(), ends);
        Jwt next = new Jwt(Jwt.Type.REFRESH, subject, family, refresh.id(), refresh.issued(), refresh.expires());
        long left = Duration.between(now, ends).toSeconds();
        return new TokenPair(access.write(settings), (int) left, next.write(settings));
    }

    private static String id() {
        byte[] bytes = new byte[ID_BYTES];
        RANDOM.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }
}
