package dev.mizan.tokens;

import static org.assertj.core.api.Assertions.assertThat;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTCreator;
import com.auth0.jwt.algorithms.Algorithm;
import dev.mizan.annotations.Identity;
import dev.mizan.runtime.cache.CacheKeys;
import java.nio.charset.StandardCharsets;
import java.security.KeyPair;
import java.security.KeyPairGenerator;
import java.security.interfaces.RSAPrivateKey;
import java.security.interfaces.RSAPublicKey;
import java.util.ArrayList;
import java.util.Base64;
import java.util.List;
import java.util.Set;
import org.junit.jupiter.api.DynamicTest;
import org.junit.jupiter.api.TestFactory;

/**
 * The attack table: hostile requests, made with a library that is not ours, against the running core. Beside each kind
 * of attack stands a row that passes, so that the table cannot be right for the wrong reason.
 */
final class AttackTest {

    private static final KeyPair RSA = rsa();
    private static final String TEN_MEGABYTES = "a".repeat(10 << 20);

    private record Attack(String name, Request request, int status) {}

    private final Petclinic petclinic = new Petclinic();
    private final long now = petclinic.clock.instant().getEpochSecond();
    private final List<Attack> table = new ArrayList<>();

    @TestFactory
    List<DynamicTest> request_ofTheTable_isAnsweredWithItsStatus() {
        mwtRows();
        jwtRows();
        mixedRows();

        assertThat(table).hasSizeGreaterThan(45);
        return table.stream()
                .map(attack -> DynamicTest.dynamicTest(
                        attack.name(),
                        () -> assertThat(petclinic.status(attack.request())).isEqualTo(attack.status())))
                .toList();
    }

    private void mwtRows() {
        mwt("as issued", petclinic.mwtIssuer.issue(Petclinic.SAM).token(), 200);
        mwt("made by the other library", mwt().sign(mwtKey()), 200);
        mwt("older key under its own name", mwt().withKeyId("k0").sign(hmac(Petclinic.MWT_SECRET + "-old")), 200);
        mwt("alg none", mwt().sign(Algorithm.none()), 401);
        mwt("alg none in front of a good signature", header(mwt().sign(mwtKey()), "none"), 401);
        mwt("alg HS512 under the right key", mwt().sign(Algorithm.HMAC512(Petclinic.MWT_SECRET)), 401);
        mwt("alg RS256", mwt().sign(rs256()), 401);
        mwt("alg RS256, claimed to be HS256", header(mwt().sign(rs256()), "HS256"), 401);
        mwt(
                "HS256 keyed with a public key",
                mwt().sign(Algorithm.HMAC256(RSA.getPublic().getEncoded())),
                401);
        mwt("another secret", mwt().sign(hmac("an-attackers-secret-an-attackers-")), 401);
        mwt("the secret of the other tokens", mwt().sign(hmac(Petclinic.JWT_SECRET)), 401);
        mwt("swapped kid", mwt().withKeyId("k0").sign(mwtKey()), 401);
        mwt("kid of nobody", mwt().withKeyId("k7").sign(mwtKey()), 401);
        mwt("kid that is a path", mwt().withKeyId("../../dev/null").sign(hmac("\0".repeat(32))), 401);
        mwt("kid that is a query", mwt().withKeyId("k1' OR '1'='1").sign(mwtKey()), 401);
        mwt("wrong aud", mwt().withAudience("shop").sign(mwtKey()), 401);
        mwt("wrong iss", mwt().withIssuer("somebody").sign(mwtKey()), 401);
        mwt("expired", mwt().withClaim("exp", now).sign(mwtKey()), 401);
        mwt("future nbf", mwt().withClaim("nbf", now + 60).sign(mwtKey()), 401);
        mwt("future iat", mwt().withClaim("iat", now + 60).sign(mwtKey()), 401);
        mwt(
                "permissions of another",
                mwt().withClaim("pkey", CacheKeys.permissions(Petclinic.ANN)).sign(mwtKey()),
                401);
        mwt("another user with these permissions", mwt().withSubject("ann").sign(mwtKey()), 401);
        mwt("a user that is not there", mwt().withSubject("eve").sign(mwtKey()), 401);
        mwt("promoted to superuser", mwt().withClaim("super", true).sign(mwtKey()), 401);
        mwt("truncated", cut(mwt().sign(mwtKey())), 401);
        mwt("as long as a token may be", longMwt(2_700), 200);
        mwt("longer than a token may be", longMwt(2_850), 401);
        mwt("10 MB", TEN_MEGABYTES, 401);
        mwt("10 MB with dots", TEN_MEGABYTES + "." + TEN_MEGABYTES + "." + TEN_MEGABYTES, 401);
        mwt("empty", "", 401);
        mwt("an access token", access(), 401);
        mwt("twice", Request.session().mwt(mwt().sign(mwtKey())).mwt(mwt().sign(mwtKey())), 401);
    }

    private void jwtRows() {
        jwt("as issued", access(), 200);
        jwt("made by the other library", jwt().sign(jwtKey()), 200);
        jwt("alg none", jwt().sign(Algorithm.none()), 401);
        jwt("alg none in front of a good signature", header(jwt().sign(jwtKey()), "none"), 401);
        jwt("alg HS384 under the right key", jwt().sign(Algorithm.HMAC384(Petclinic.JWT_SECRET)), 401);
        jwt("alg RS256", jwt().sign(rs256()), 401);
        jwt("alg RS256, claimed to be HS256", header(jwt().sign(rs256()), "HS256"), 401);
        jwt(
                "HS256 keyed with a public key",
                jwt().sign(Algorithm.HMAC256(RSA.getPublic().getEncoded())),
                401);
        jwt("the secret of the other tokens", jwt().sign(hmac(Petclinic.MWT_SECRET)), 401);
        jwt("swapped kid", jwt().withKeyId("k1").sign(jwtKey()), 401);
        jwt("wrong aud", jwt().withAudience("shop").sign(jwtKey()), 401);
        jwt("another issuer under our key", jwt().withIssuer("somebody").sign(jwtKey()), 401);
        jwt("expired", jwt().withClaim("exp", now).sign(jwtKey()), 401);
        jwt("future", jwt().withClaim("iat", now + 60).sign(jwtKey()), 401);
        jwt("a refresh token", petclinic.jwtIssuer.obtain(Petclinic.SAM).refresh(), 401);
        jwt("a type of nothing", jwt().withClaim("type", "id").sign(jwtKey()), 401);
        jwt("a user that is not there", jwt().withSubject("eve").sign(jwtKey()), 401);
        jwt("more claims", jwt().withClaim("roles", List.of("admin")).sign(jwtKey()), 401);
        jwt("truncated", cut(access()), 401);
        jwt("10 MB", TEN_MEGABYTES, 401);
        jwt("10 MB with dots", TEN_MEGABYTES + "." + TEN_MEGABYTES + "." + TEN_MEGABYTES, 401);
        jwt("an identity token", mwt().sign(mwtKey()), 401);
        jwt("empty", "", 401);
    }

    private void mixedRows() {
        String good = mwt().sign(mwtKey());
        row("session", Request.session().cookie("ann"), 200);
        row("session plus bad MWT", Request.session().cookie("ann").mwt(cut(good)), 401);
        row("session plus bad Bearer of ours", Request.session().cookie("ann").bearer(cut(access())), 401);
        row("session plus Bearer of nobody", Request.session().cookie("ann").bearer("stranger"), 401);
        row("Bearer of nobody", Request.session().bearer("stranger"), 401);
        row("session plus Bearer of nothing", Request.session().cookie("ann").with("Authorization", "Bearer"), 401);
        row("session plus another scheme", Request.session().cookie("ann").with("Authorization", "Bearers x"), 200);
        row("Bearer of the framework", Request.session().bearer("theirs"), 200);
        row("Bearer that the framework refuses", Request.session().bearer("forged"), 401);
        row("two Authorization headers", Request.session().bearer("theirs").bearer(access()), 401);
        row("session call without CSRF", Request.call().cookie("ann"), 403);
        row(
                "session call with an MWT needs no CSRF",
                Request.call().cookie("ann").mwt(good),
                415);
        row("session call with a bad MWT", Request.call().cookie("ann").mwt(cut(good)), 401);
        row("session call with a Bearer of nobody", Request.call().cookie("ann").bearer("stranger"), 401);
    }

    private JWTCreator.Builder mwt() {
        return JWT.create()
                .withKeyId("k1")
                .withIssuer("mizan")
                .withAudience("petclinic")
                .withSubject("42")
                .withClaim("iat", now)
                .withClaim("nbf", now)
                .withClaim("exp", now + 300)
                .withClaim("pkey", CacheKeys.permissions(Petclinic.SAM))
                .withClaim("staff", true)
                .withClaim("super", false);
    }

    /** A token that is right in all but perhaps its length: that of a user with a long id. */
    private String longMwt(int length) {
        Identity user = Identity.user("x".repeat(length), Set.of());
        petclinic.accounts.users.put(user.id(), user);
        return mwt().withSubject(user.id())
                .withClaim("staff", false)
                .withClaim("pkey", CacheKeys.permissions(user))
                .sign(mwtKey());
    }

    private JWTCreator.Builder jwt() {
        return JWT.create()
                .withKeyId("j1")
                .withIssuer("mizan")
                .withAudience("petclinic")
                .withSubject("42")
                .withJWTId("id")
                .withClaim("iat", now)
                .withClaim("exp", now + 300)
                .withClaim("fam", "family")
                .withClaim("type", "access");
    }

    private String access() {
        return petclinic.jwtIssuer.obtain(Petclinic.SAM).access();
    }

    private void mwt(String name, String token, int status) {
        mwt(name, Request.session().mwt(token), status);
    }

    private void mwt(String name, Request request, int status) {
        row("MWT: " + name, request, status);
    }

    private void jwt(String name, String token, int status) {
        row("JWT: " + name, Request.session().bearer(token), status);
    }

    private void row(String name, Request request, int status) {
        table.add(new Attack(name, request, status));
    }

    private static Algorithm hmac(String secret) {
        return Algorithm.HMAC256(secret.getBytes(StandardCharsets.UTF_8));
    }

    private static Algorithm mwtKey() {
        return hmac(Petclinic.MWT_SECRET);
    }

    private static Algorithm jwtKey() {
        return hmac(Petclinic.JWT_SECRET);
    }

    private static Algorithm rs256() {
        return Algorithm.RSA256((RSAPublicKey) RSA.getPublic(), (RSAPrivateKey) RSA.getPrivate());
    }

    /** The token with another algorithm in its header, everything else as it is. */
    private static String header(String token, String algorithm) {
        String[] parts = token.split("\\.");
        String header = new String(Base64.getUrlDecoder().decode(parts[0]), StandardCharsets.UTF_8)
                .replaceFirst("\"alg\":\"[A-Z0-9]+\"", "\"alg\":\"" + algorithm + "\"");
        assertThat(header).contains(algorithm);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(header.getBytes(StandardCharsets.UTF_8)) + "."
                + parts[1] + "." + parts[2];
    }

    private static String cut(String token) {
        return token.substring(0, token.length() - 3);
    }

    private static KeyPair rsa() {
        try {
            KeyPairGenerator generator = KeyPairGenerator.getInstance("RSA");
            generator.initialize(2048);
            return generator.generateKeyPair();
        } catch (java.security.GeneralSecurityException e) {
            throw new IllegalStateException(e);
        }
    }
}
