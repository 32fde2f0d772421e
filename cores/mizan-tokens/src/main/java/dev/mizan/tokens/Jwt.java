package dev.mizan.tokens;

import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import java.time.Instant;
import java.util.Locale;
import java.util.Set;

/**
 * The claims of an access or a refresh token.
 *
 * @param type which of the two
 * @param subject the user's id
 * @param family what all tokens of one sign-in have in common
 * @param id unlike the one of any other token
 * @param issued when it was issued
 * @param expires when it stops counting
 */
record Jwt(Type type, String subject, String family, String id, Instant issued, Instant expires) {

    private static final Set<String> NAMES = Set.of("aud", "exp", "fam", "iat", "iss", "jti", "sub", "type");

    /** Which of the two kinds a token is. */
    enum Type {
        ACCESS,
        REFRESH;

        String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    String write(JwtSettings settings) {
        JsonObject.Builder claims = new JsonObject.Builder();
        claims.add("aud", new JsonString(settings.audience()));
        claims.add("exp", Claims.time(expires));
        claims.add("fam", new JsonString(family));
        claims.add("iat", Claims.time(issued));
        claims.add("iss", new JsonString(settings.issuer()));
        claims.add("jti", new JsonString(id));
        claims.add("sub", new JsonString(subject));
        claims.add("type", new JsonString(type.word()));
        return CompactToken.write(settings.keys(), claims.build());
    }

    /** The claims of {@code token}, if it is one of {@code type} that counts now. */
    static Jwt read(JwtSettings settings, Type type, String token, Instant now) {
        Claims claims = new Claims(CompactToken.read(settings.keys(), token), NAMES);
        claims.require("iss", settings.issuer(), Flaw.ISSUER);
        claims.require("aud", settings.audience(), Flaw.AUDIENCE);
        claims.require("type", type.word(), Flaw.TYPE);
        claims.requirePast("iat", now);
        claims.requireUnexpired(now);
        return new Jwt(
                type,
                claims.text("sub"),
                claims.text("fam"),
                claims.text("jti"),
                claims.time("iat"),
                claims.time("exp"));
    }
}
