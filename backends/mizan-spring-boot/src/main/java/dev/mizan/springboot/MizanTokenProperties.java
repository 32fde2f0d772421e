package dev.mizan.springboot;

import dev.mizan.tokens.TokenConfiguration;
import java.time.Duration;
import java.util.Map;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;

/**
 * What an application sets of tokens below {@code mizan}.
 *
 * <pre>{@code
 * mizan.mwt.secret=file:/run/secrets/mwt
 * mizan.mwt.kid=k1
 * mizan.mwt.audience=petclinic
 * }</pre>
 *
 * @param mwt Identity tokens, sent in X-Mizan-Token.
 * @param jwt Access and refresh tokens, sent as Bearer tokens.
 */
@ConfigurationProperties("mizan")
public record MizanTokenProperties(
        @DefaultValue Mwt mwt, @DefaultValue Jwt jwt) {

    /**
     * Identity tokens, sent in X-Mizan-Token.
     *
     * @param secret The key that signs: at least 32 bytes, file:PATH or env:NAME; switches the tokens on.
     * @param kid The id of that key, such as k1.
     * @param audience Whom the tokens are for: the name of this application.
     * @param acceptedSecrets Further keys by their ids, which sign nothing but are accepted: old or coming ones.
     * @param identityAge How long the permissions of a user are believed before they are looked up again.
     */
    public record Mwt(
            @Nullable String secret,
            @Nullable String kid,
            @Nullable String audience,
            @DefaultValue Map<String, String> acceptedSecrets,
            @Nullable Duration identityAge) {

        TokenConfiguration configuration() {
            return new TokenConfiguration(
                    Optional.ofNullable(secret),
                    Optional.ofNullable(kid),
                    Optional.empty(),
                    Optional.ofNullable(audience),
                    acceptedSecrets,
                    Optional.ofNullable(identityAge));
        }

        @Override
        public String toString() {
            return "Mwt[kid=" + kid + ", audience=" + audience + "]";
        }
    }

    /**
     * Access and refresh tokens, sent as Bearer tokens.
     *
     * @param secret The key that signs: at least 32 bytes, file:PATH or env:NAME; switches the tokens on.
     * @param kid The id of that key, such as k1.
     * @param issuer Who issues the tokens, mizan by default; Bearer tokens of others are left to Spring Security.
     * @param audience Whom the tokens are for: the name of this application.
     * @param acceptedSecrets Further keys by their ids, which sign nothing but are accepted: old or coming ones.
     * @param identityAge How long the permissions of a user are believed before they are looked up again.
     */
    public record Jwt(
            @Nullable String secret,
            @Nullable String kid,
            @Nullable String issuer,
            @Nullable String audience,
            @DefaultValue Map<String, String> acceptedSecrets,
            @Nullable Duration identityAge) {

        TokenConfiguration configuration() {
            return new TokenConfiguration(
                    Optional.ofNullable(secret),
                    Optional.ofNullable(kid),
                    Optional.ofNullable(issuer),
                    Optional.ofNullable(audience),
                    acceptedSecrets,
                    Optional.ofNullable(identityAge));
        }

        @Override
        public String toString() {
            return "Jwt[kid=" + kid + ", issuer=" + issuer + ", audience=" + audience + "]";
        }
    }
}
