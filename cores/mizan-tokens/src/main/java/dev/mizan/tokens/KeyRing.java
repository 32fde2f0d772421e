package dev.mizan.tokens;

import com.nimbusds.jose.JOSEException;
import com.nimbusds.jose.JWSAlgorithm;
import com.nimbusds.jose.JWSHeader;
import com.nimbusds.jose.crypto.MACSigner;
import com.nimbusds.jose.crypto.MACVerifier;
import com.nimbusds.jose.util.Base64URL;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import dev.mizan.runtime.spi.Secret;
import java.nio.charset.StandardCharsets;
import java.util.Map;
import java.util.TreeMap;

/**
 * The keys of one kind of token: one that signs, and older or coming ones that are still, or already, accepted. To
 * rotate, first add the new key everywhere, then make it the one that signs, and take the old one away when its last
 * token has expired.
 *
 * <pre>{@code
 * KeyRing keys = new KeyRing("2026-03", Map.of("2026-03", newSecret, "2025-12", oldSecret));
 * }</pre>
 *
 * <p>Signatures are HMAC-SHA256 and nothing else; what a token says of its algorithm chooses none. Safe for threads.
 */
public final class KeyRing {

    private static final JWSHeader HS256 = new JWSHeader(JWSAlgorithm.HS256);
    private static final String KID = "[A-Za-z0-9._-]{1,64}";

    private final String current;
    private final Map<String, Secret> secrets;
    private final Map<String, Key> keys = new TreeMap<>();

    private record Key(MACSigner signer, MACVerifier verifier) {
        static Key of(Secret secret) {
            byte[] bytes = secret.value().getBytes(StandardCharsets.UTF_8);
            try {
                return new Key(new MACSigner(bytes), new MACVerifier(bytes));
            } catch (JOSEException e) {
                throw new IllegalArgumentException(
                        "secret: too short (expected: at least " + Secret.MIN_BYTES + " bytes)", e);
            }
        }
    }

    /**
     * A ring.
     *
     * @param current the id of the key that signs
     * @param secrets all keys by their ids, which are at most 64 letters, digits, dots, dashes and underscores
     * @throws IllegalArgumentException with a sentence for the developer, if a key is too short, an id is none, or the
     *     key that signs is not there
     */
    public KeyRing(String current, Map<String, Secret> secrets) {
        this.current = current;
        this.secrets = Map.copyOf(secrets);
        secrets.forEach((kid, secret) -> {
            if (!kid.matches(KID)) {
                throw new IllegalArgumentException(
                        "kid: " + kid + " (expected: at most 64 letters, digits, dots, dashes and underscores)");
            }
            keys.put(kid, Key.of(secret));
        });
        if (!keys.containsKey(current)) {
            throw new IllegalArgumentException("kid: " + current + " (expected: one of " + keys.keySet() + ")");
        }
    }

    /** The id of the key that signs. */
    public String current() {
        return current;
    }

    Map<String, Secret> secrets() {
        return secrets;
    }

    /** The signature of {@code input} by the current key, in base64url. */
    String sign(String input) {
        try {
            return key(current).signer().sign(HS256, bytes(input)).toString();
        } catch (JOSEException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", e);
        }
    }

    /**
     * Demands that {@code signature} is the one of {@code input} by the key {@code kid}; compared in constant time.
     *
     * @throws RejectedCredentialsException if it is not, or if there is no such key
     */
    void verify(String kid, String input, String signature) {
        try {
            if (!key(kid).verifier().verify(HS256, bytes(input), new Base64URL(signature))) {
                throw Flaw.SIGNATURE.refusal();
            }
        } catch (JOSEException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", e);
        }
    }

    private Key key(String kid) {
        Key key = keys.get(kid);
        if (key == null) {
            throw Flaw.KEY.refusal();
        }
        return key;
    }

    private static byte[] bytes(String input) {
        return input.getBytes(StandardCharsets.UTF_8);
    }

    @Override
    public String toString() {
        return "keys " + keys.keySet() + ", of which " + current + " signs";
    }
}
