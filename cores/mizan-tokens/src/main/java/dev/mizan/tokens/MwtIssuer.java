package dev.mizan.tokens;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.cache.CacheKeys;
import dev.mizan.runtime.json.JsonValue.JsonBoolean;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.time.Clock;
import java.time.Instant;

/**
 * Issues identity tokens (MWT): short-lived, signed with HS256, and bound to what the caller may do at the moment.
 *
 * <pre>{@code
 * String token = new MwtIssuer(settings, Clock.systemUTC()).issue(caller).token();
 * }</pre>
 */
public final class MwtIssuer {

    static final String ISSUER = "mizan";

    private final MwtSettings settings;
    private final Clock clock;

    /** An issuer that reads the time from {@code clock}. */
    public MwtIssuer(MwtSettings settings, Clock clock) {
        this.settings = settings;
        this.clock = clock;
    }

    /**
     * A token, and how long it lives.
     *
     * @param expiresIn in seconds
     * @param token the token; whoever has it is its user
     */
    public record Issued(int expiresIn, String token) {
        @Override
        public String toString() {
            return "Issued[expiresIn=" + expiresIn + ", token=(secret)]";
        }
    }

    /**
     * A token for {@code caller}.
     *
     * @throws IllegalArgumentException if nobody is there, or the id is too long for a token
     */
    public Issued issue(Identity caller) {
        if (!caller.authenticated() || caller.id().isEmpty()) {
            throw new IllegalArgumentException("caller: nobody (expected: an authenticated identity with an id)");
        }
        Instant now = clock.instant();
        JsonObject.Builder claims = new JsonObject.Builder();
        claims.add("aud", new JsonString(settings.audience()));
        claims.add("exp", Claims.time(now.plus(MwtSettings.LIFETIME)));
        claims.add("iat", Claims.time(now));
        claims.add("iss", new JsonString(ISSUER));
        claims.add("nbf", Claims.time(now));
        claims.add("pkey", new JsonString(CacheKeys.permissions(caller)));
        claims.add("staff", JsonBoolean.of(caller.staff()));
        claims.add("sub", new JsonString(caller.id()));
        claims.add("super", JsonBoolean.of(caller.superuser()));
        return new Issued((int) MwtSettings.LIFETIME.toSeconds(), CompactToken.write(settings.keys(), claims.build()));
    }
}
