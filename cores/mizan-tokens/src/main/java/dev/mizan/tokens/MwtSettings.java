package dev.mizan.tokens;

import java.time.Duration;

/**
 * How identity tokens (MWT) are made and checked.
 *
 * @param keys what signs and verifies them
 * @param audience whom they are for: the name of this application, which no other one with the same keys may share
 * @param identityAge how long what the {@link IdentityResolver} said of a user is believed; at most {@link #LIFETIME}
 */
public record MwtSettings(KeyRing keys, String audience, Duration identityAge) {

    /** How long a token lives. */
    public static final Duration LIFETIME = Duration.ofSeconds(300);

    /** How long permissions are believed if nothing else is set. */
    public static final Duration DEFAULT_IDENTITY_AGE = Duration.ofSeconds(60);

    /**
     * Checks the values.
     *
     * @throws IllegalArgumentException with a sentence for the developer
     */
    public MwtSettings {
        Audience.require("mizan.mwt.audience", audience);
        if (identityAge.isNegative() || identityAge.compareTo(LIFETIME) > 0) {
            throw new IllegalArgumentException(
                    "mizan.mwt.identity-age: " + identityAge + " (expected: from PT0S to " + LIFETIME + ")");
        }
    }
}
