package dev.mizan.runtime.cache;

import dev.mizan.annotations.Identity;
import dev.mizan.ir.CodePoints;
import java.nio.charset.StandardCharsets;
import java.security.GeneralSecurityException;
import java.security.InvalidKeyException;
import java.security.MessageDigest;
import java.security.NoSuchAlgorithmException;
import java.util.HexFormat;
import java.util.stream.Collectors;
import javax.crypto.Mac;
import javax.crypto.spec.SecretKeySpec;

/**
 * The keys of cached answers: whoever does not know the secret can neither guess nor forge one.
 *
 * <pre>{@code
 * new CacheKeys("test-secret").key(message)      // ctx:user:592d7e50…
 * }</pre>
 */
public final class CacheKeys {

    private static final String ALGORITHM = "HmacSHA256";

    private final Mac keyed;

    /** Keys under {@code secret}, taken as UTF-8. */
    public CacheKeys(String secret) {
        this.keyed = mac(secret);
    }

    private static Mac mac(String secret) {
        try {
            Mac mac = Mac.getInstance(ALGORITHM);
            mac.init(new SecretKeySpec(secret.getBytes(StandardCharsets.UTF_8), ALGORITHM));
            return mac;
        } catch (NoSuchAlgorithmException | InvalidKeyException e) {
            throw new IllegalStateException("HMAC-SHA256 is part of every Java platform", e);
        }
    }

    /** The key of the answer that {@code message} describes: {@code ctx:<context>:<64 hex digits>}. */
    public String key(KeyMessage message) {
        return key(message.context(), message.text());
    }

    String key(String context, String message) {
        try {
            byte[] digest = ((Mac) keyed.clone()).doFinal(message.getBytes(StandardCharsets.US_ASCII));
            return "ctx:" + context + ":" + HexFormat.of().formatHex(digest);
        } catch (CloneNotSupportedException e) {
            throw new IllegalStateException("the provider of HMAC-SHA256 cannot copy a keyed instance", e);
        }
    }

    /**
     * What {@code caller} may do, as one text: lower-case hex SHA-256 over the sorted permissions and the two flags.
     */
    public static String permissions(Identity caller) {
        String permissions = caller.permissions().stream()
                .sorted(CodePoints.ORDER)
                .map(AsciiJson::quoted)
                .collect(Collectors.joining(",", "[", "]"));
        return sha256(new AsciiJson()
                .raw("perms", permissions)
                .raw("staff", Boolean.toString(caller.staff()))
                .raw("super", Boolean.toString(caller.superuser()))
                .end());
    }

    /** Lower-case hex SHA-256 over the UTF-8 bytes of {@code text}. */
    static String sha256(String text) {
        try {
            return HexFormat.of()
                    .formatHex(MessageDigest.getInstance("SHA-256").digest(text.getBytes(StandardCharsets.UTF_8)));
        } catch (GeneralSecurityException e) {
            throw new IllegalStateException("SHA-256 is part of every Java platform", e);
        }
    }
}
