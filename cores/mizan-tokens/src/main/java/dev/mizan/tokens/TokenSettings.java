package dev.mizan.tokens;

import dev.mizan.runtime.spi.Secret;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.Map;
import java.util.Optional;
import java.util.TreeMap;
import java.util.function.UnaryOperator;
import org.jspecify.annotations.Nullable;

/**
 * Which tokens are in use, and how.
 *
 * <pre>{@code
 * TokenConfiguration mwt = TokenConfiguration.of("env:MWT_SECRET", "k1", "petclinic");
 * TokenSettings settings = TokenSettings.of(mwt, TokenConfiguration.NONE, Map.of("mizan.cache.secret", cacheSecret));
 * }</pre>
 *
 * @param mwt identity tokens; empty where they are not in use
 * @param jwt access and refresh tokens; empty where they are not in use
 */
public record TokenSettings(Optional<MwtSettings> mwt, Optional<JwtSettings> jwt) {

    private static final String MWT = "mizan.mwt";
    private static final String JWT = "mizan.jwt";

    /**
     * The settings of an application's configuration.
     *
     * @param others the application's other secrets, by their settings
     * @throws IllegalArgumentException with a sentence for the developer, if one of the two is half done, a secret is
     *     too short, cannot be read, or is used for two purposes
     */
    public static TokenSettings of(TokenConfiguration mwt, TokenConfiguration jwt, Map<String, Secret> others) {
        return of(mwt, jwt, others, System::getenv);
    }

    static TokenSettings of(
            TokenConfiguration mwt,
            TokenConfiguration jwt,
            Map<String, Secret> others,
            UnaryOperator<@Nullable String> environment) {
        if (mwt.issuer().isPresent()) {
            throw new IllegalArgumentException("mizan.mwt.issuer: set (expected: nothing; it is always mizan)");
        }
        SecretReader reader = new SecretReader(environment);
        Map<String, Secret> secrets = new TreeMap<>(others);
        Optional<KeyRing> mwtKeys = keys(MWT, mwt, reader, secrets);
        Optional<KeyRing> jwtKeys = keys(JWT, jwt, reader, secrets);
        requireDifferent(secrets);
        return new TokenSettings(
                mwtKeys.map(keys -> new MwtSettings(
                        keys, audience(MWT, mwt), mwt.identityAge().orElse(MwtSettings.DEFAULT_IDENTITY_AGE))),
                jwtKeys.map(keys -> new JwtSettings(
                        keys,
                        jwt.issuer().orElse(JwtSettings.DEFAULT_ISSUER),
                        audience(JWT, jwt),
                        jwt.identityAge().orElse(MwtSettings.DEFAULT_IDENTITY_AGE))));
    }

    /** The keys of one kind of token; its secrets are added to {@code secrets} under the names of their settings. */
    private static Optional<KeyRing> keys(
            String prefix, TokenConfiguration configuration, SecretReader reader, Map<String, Secret> secrets) {
        if (configuration.secret().isEmpty()) {
            requireNothing(prefix, configuration);
            return Optional.empty();
        }
        String kid = required(prefix, "kid", configuration.kid(), "a name for the key, such as k1");
        Map<String, Secret> ring = new HashMap<>();
        String setting = prefix + ".secret";
        ring.put(kid, reader.read(setting, configuration.secret().get()));
        secrets.put(setting, ring.get(kid));
        configuration.acceptedSecrets().forEach((id, text) -> {
            String accepted = prefix + ".accepted-secrets." + id;
            Secret secret = reader.read(accepted, text);
            if (ring.put(id, secret) != null) {
                throw new IllegalArgumentException(
                        accepted + ": the id of the key that signs (expected: another id than " + prefix + ".kid)");
            }
            secrets.put(accepted, secret);
        });
        try {
            return Optional.of(new KeyRing(kid, ring));
        } catch (IllegalArgumentException e) {
            throw new IllegalArgumentException(prefix + "." + e.getMessage(), e);
        }
    }

    private static void requireNothing(String prefix, TokenConfiguration configuration) {
        Map<String, Boolean> present = new LinkedHashMap<>();
        present.put("kid", configuration.kid().isPresent());
        present.put("issuer", configuration.issuer().isPresent());
        present.put("audience", configuration.audience().isPresent());
        present.put("accepted-secrets", !configuration.acceptedSecrets().isEmpty());
        present.put("identity-age", configuration.identityAge().isPresent());
        present.forEach((name, set) -> {
            if (set) {
                throw new IllegalArgumentException(prefix + ".secret: missing, but " + prefix + "." + name
                        + " is set (expected: a secret of at least " + Secret.MIN_BYTES + " bytes)");
            }
        });
    }

    private static String audience(String prefix, TokenConfiguration configuration) {
        return required(prefix, "audience", configuration.audience(), "the name of this application");
    }

    private static String required(String prefix, String name, Optional<String> value, String expected) {
        return value.orElseThrow(() -> new IllegalArgumentException(
                prefix + "." + name + ": missing, but " + prefix + ".secret is set (expected: " + expected + ")"));
    }

    private static void requireDifferent(Map<String, Secret> secrets) {
        Map<Secret, String> users = new HashMap<>();
        secrets.forEach((setting, secret) -> {
            String other = users.put(secret, setting);
            if (other != null) {
                throw new IllegalArgumentException(
                        setting + ": the same as " + other + " (expected: a secret of its own)");
            }
        });
    }
}
