package dev.mizan.tokens;

import java.time.Duration;
import java.util.Map;
import java.util.Optional;

/**
 * What an application's configuration says of one kind of token, as it stands there. A secret may stand in the
 * configuration itself, in a file ({@code file:/run/secrets/mwt}) or in the environment ({@code env:MWT_SECRET}).
 *
 * @param secret the key that signs
 * @param kid its id
 * @param issuer who issues the tokens; of access tokens only
 * @param audience whom they are for
 * @param acceptedSecrets further keys by their ids, which sign nothing but are accepted: old ones, or coming ones
 * @param identityAge how long permissions are believed
 */
public record TokenConfiguration(
        Optional<String> secret,
        Optional<String> kid,
        Optional<String> issuer,
        Optional<String> audience,
        Map<String, String> acceptedSecrets,
        Optional<Duration> identityAge) {

    /** Nothing is set: tokens of this kind are not in use. */
    public static final TokenConfiguration NONE = new TokenConfiguration(
            Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty(), Map.of(), Optional.empty());

    public TokenConfiguration {
        acceptedSecrets = Map.copyOf(acceptedSecrets);
    }

    /** The least that tokens need. */
    public static TokenConfiguration of(String secret, String kid, String audience) {
        return new TokenConfiguration(
                Optional.of(secret),
                Optional.of(kid),
                Optional.empty(),
                Optional.of(audience),
                Map.of(),
                Optional.empty());
    }

    @Override
    public String toString() {
        return "TokenConfiguration[kid=" + kid + ", issuer=" + issuer + ", audience=" + audience + ", accepted="
                + acceptedSecrets.keySet() + "]";
    }
}
