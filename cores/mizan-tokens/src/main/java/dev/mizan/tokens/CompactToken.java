package dev.mizan.tokens;

import dev.mizan.runtime.json.JsonReader;
import dev.mizan.runtime.json.JsonScan;
import dev.mizan.runtime.json.JsonValue.JsonObject;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.json.JsonWriter;
import dev.mizan.runtime.json.MalformedJsonException;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import java.nio.charset.StandardCharsets;
import java.util.Base64;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * Header, claims and signature in one text. Both parts are written as compact JSON with sorted keys; read is only what
 * can have been written here, and the claims only after the signature was found right.
 */
final class CompactToken {

    /** No token of ours is longer, in characters; what is longer is not looked at. */
    static final int MAX_LENGTH = 4_096;

    private static final Set<String> HEADER = Set.of("alg", "kid", "typ");
    private static final Base64.Encoder ENCODER = Base64.getUrlEncoder().withoutPadding();
    private static final Base64.Decoder DECODER = Base64.getUrlDecoder();

    private CompactToken() {}

    /**
     * The token with these claims, signed by the current key.
     *
     * @throws IllegalArgumentException if it would be too long to be read again
     */
    static String write(KeyRing keys, JsonObject claims) {
        JsonObject header = JsonObject.of(Map.of(
                "alg", new JsonString("HS256"),
                "kid", new JsonString(keys.current()),
                "typ", new JsonString("JWT")));
        String input = encoded(header) + "." + encoded(claims);
        String token = input + "." + keys.sign(input);
        if (token.length() > MAX_LENGTH) {
            throw new IllegalArgumentException("token: " + token.length() + " characters (expected: at most "
                    + MAX_LENGTH + "; the user's id or the audience is too long)");
        }
        return token;
    }

    private static String encoded(JsonObject part) {
        return ENCODER.encodeToString(JsonWriter.canonical(part).getBytes(StandardCharsets.UTF_8));
    }

    /**
     * The claims of a token whose header and signature are right.
     *
     * @throws RejectedCredentialsException if anything is wrong with it
     */
    static JsonObject read(KeyRing keys, String token) {
        if (token.length() > MAX_LENGTH) {
            throw Flaw.TOO_LONG.refusal();
        }
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first < 1 || second < 0) {
            throw Flaw.FORM.refusal();
        }
        String signature = token.substring(second + 1);
        bytes(signature);
        keys.verify(kid(json(token.substring(0, first), Flaw.HEADER)), token.substring(0, second), signature);
        return json(token.substring(first + 1, second), Flaw.CLAIMS);
    }

    private static String kid(JsonObject header) {
        if (header.size() == HEADER.size()
                && is(header, "alg", "HS256")
                && is(header, "typ", "JWT")
                && header.get("kid") instanceof JsonString kid) {
            return kid.value();
        }
        throw Flaw.HEADER.refusal();
    }

    private static boolean is(JsonObject header, String name, String value) {
        return header.get(name) instanceof JsonString text && text.value().equals(value);
    }

    /** The object in {@code part}; duplicate keys, bytes that are no UTF-8 and all else is refused. */
    private static JsonObject json(String part, Flaw flaw) {
        try {
            if (JsonReader.read(bytes(part)) instanceof JsonObject object) {
                return object;
            }
        } catch (MalformedJsonException notJson) {
            throw flaw.refusal();
        }
        throw flaw.refusal();
    }

    /** What {@code part} stands for, if it is the one base64url text that does. */
    private static byte[] bytes(String part) {
        try {
            byte[] bytes = DECODER.decode(part);
            if (ENCODER.encodeToString(bytes).equals(part)) {
                return bytes;
            }
        } catch (IllegalArgumentException notBase64) {
            throw Flaw.FORM.refusal();
        }
        throw Flaw.FORM.refusal();
    }

    /** Whom a token names as its issuer, whether or not that is true. */
    static Optional<String> claimedIssuer(String token) {
        if (token.length() > MAX_LENGTH) {
            return Optional.empty();
        }
        int first = token.indexOf('.');
        int second = token.indexOf('.', first + 1);
        if (first < 0 || second < 0) {
            return Optional.empty();
        }
        try {
            byte[] claims = DECODER.decode(token.substring(first + 1, second));
            return JsonScan.text(new String(claims, StandardCharsets.UTF_8), "iss");
        } catch (IllegalArgumentException notBase64) {
            return Optional.empty();
        }
    }
}
