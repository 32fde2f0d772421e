package dev.mizan.tokens;

import java.time.Duration;

/**
 * How access and refresh tokens (JWT) are made and checked.
 *
 * @param keys what signs and verifies them
 * @param issuer who issues them; a Bearer token that names another issuer is left to the framework
 * @param audience whom they are for
 * @param identityAge how long what the {@link IdentityResolver} said of a user is believed; at most
 *     {@link #ACCESS_LIFETIME}
 */
public record JwtSettings(KeyRing keys, String issuer, String audience, Duration identityAge) {

    /** How long an access token lives. */
    public static final Duration ACCESS_LIFETIME = Duration.ofMinutes(5);

    /** How long a refresh token lives, if it is not exchanged. */
    public static final Duration REFRESH_LIFETIME = Duration.ofDays(7);

    /** Who issues tokens if nothing else is set. */
    public static final String DEFAULT_ISSUER = "mizan";

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException with a sentence for the developer
     */
    public JwtSettings {
        Audience.require("mizan.jwt.issuer", issuer);
        Audience.require("mizan.jwt.audience", audience);
        if (identityAge.isNegative() || identityAge.compareTo(ACCESS_LIFETIME) > 0) {
            throw new IllegalArgumentException(
                    "mizan.jwt.identity-age: " + identityAge + " (expected: from PT0S to " + ACCESS_LIFETIME + ")");
        }
    }
}
