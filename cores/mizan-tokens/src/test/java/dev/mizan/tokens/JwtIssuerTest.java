package dev.mizan.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import com.auth0.jwt.interfaces.DecodedJWT;
import dev.mizan.annotations.Identity;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import dev.mizan.runtime.spi.Secret;
import java.time.Duration;
import java.util.ArrayList;
import java.util.HashSet;
import java.util.List;
import java.util.Map;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.concurrent.CountDownLatch;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.Future;
import org.junit.jupiter.api.Test;

class JwtIssuerTest {

    private final Petclinic petclinic = new Petclinic();
    private final JwtIssuer issuer = petclinic.jwtIssuer;

    @Test
    void tokens_areRightForAnotherLibrary() {
        TokenPair pair = issuer.obtain(Petclinic.SAM);
        DecodedJWT access = decoded(pair.access());
        DecodedJWT refresh = decoded(pair.refresh());

        assertThat(pair.expiresIn()).isEqualTo(300);
        assertThat(access.getClaims().keySet())
                .containsExactlyInAnyOrder("aud", "exp", "fam", "iat", "iss", "jti", "sub", "type")
                .isEqualTo(refresh.getClaims().keySet());
        assertThat(access.getSubject()).isEqualTo("42");
        assertThat(access.getClaim("type").asString()).isEqualTo("access");
        assertThat(refresh.getClaim("type").asString()).isEqualTo("refresh");
        assertThat(Duration.between(access.getIssuedAtAsInstant(), access.getExpiresAtAsInstant()))
                .isEqualTo(Duration.ofMinutes(5));
        assertThat(Duration.between(refresh.getIssuedAtAsInstant(), refresh.getExpiresAtAsInstant()))
                .isEqualTo(Duration.ofDays(7));
        assertThat(access.getClaim("fam").asString())
                .isEqualTo(refresh.getClaim("fam").asString());
        assertThat(access.getId()).isNotEqualTo(refresh.getId());
    }

    private DecodedJWT decoded(String token) {
        return ((JWTVerifier.BaseVerification) JWT.require(Algorithm.HMAC256(Petclinic.JWT_SECRET))
                        .withIssuer("mizan")
                        .withAudience("petclinic"))
                .build(petclinic.clock)
                .verify(token);
    }

    @Test
    void accessToken_tellsWhoCallsUntilItExpires() {
        String access = issuer.obtain(Petclinic.SAM).access();

        assertThat(petclinic.jwtVerifier.verify(access)).isEqualTo(Petclinic.SAM);
        petclinic.clock.forward(Duration.ofSeconds(299));
        assertThat(petclinic.jwtVerifier.verify(access)).isEqualTo(Petclinic.SAM);
        petclinic.clock.forward(Duration.ofSeconds(1));
        assertThatThrownBy(() -> petclinic.jwtVerifier.verify(access))
                .isInstanceOf(RejectedCredentialsException.class)
                .hasMessage("The token has expired.");
    }

    @Test
    void refresh_replacesTheTokenEachTime() {
        Set<String> seen = new HashSet<>();
        TokenPair pair = issuer.obtain(Petclinic.SAM);
        for (int i = 0; i < 20; i++) {
            assertThat(seen.add(pair.refresh())).isTrue();
            assertThat(seen.add(pair.access())).isTrue();
            petclinic.clock.forward(Duration.ofDays(6));
            pair = issuer.refresh(pair.refresh());
            assertThat(petclinic.jwtVerifier.verify(pair.access())).isEqualTo(Petclinic.SAM);
        }
    }

    @Test
    void refreshAgainWithinTenSeconds_getsTheSameSuccessor() {
        TokenPair first = issuer.obtain(Petclinic.SAM);
        TokenPair next = issuer.refresh(first.refresh());
        petclinic.clock.forward(Duration.ofMillis(9_999));

        TokenPair again = issuer.refresh(first.refresh());

        assertThat(again.refresh()).isEqualTo(next.refresh());
        assertThat(again.access()).isEqualTo(next.access());
        assertThat(again.expiresIn()).isEqualTo(290);
        assertThat(issuer.refresh(again.refresh()).refresh()).isNotEqualTo(next.refresh());
    }

    @Test
    void refreshAgainAfterTenSeconds_endsTheFamily() {
        TokenPair first = issuer.obtain(Petclinic.SAM);
        TokenPair other = issuer.obtain(Petclinic.SAM);
        TokenPair next = issuer.refresh(first.refresh());
        petclinic.clock.forward(Duration.ofSeconds(10));

        assertRefused(first.refresh());
        assertRefused(next.refresh());
        assertThat(issuer.refresh(other.refresh())).isNotNull();
    }

    @Test
    void refreshWithATokenBeforeTheLast_endsTheFamilyAtOnce() {
        TokenPair first = issuer.obtain(Petclinic.SAM);
        TokenPair second = issuer.refresh(first.refresh());
        TokenPair third = issuer.refresh(second.refresh());

        assertRefused(first.refresh());
        assertRefused(third.refresh());
    }

    @Test
    void refresh_atTheSameTimeFromManyThreads_givesOneSuccessor() throws Exception {
        for (int round = 0; round < 20; round++) {
            TokenPair first = issuer.obtain(Petclinic.SAM);

            assertThat(new HashSet<>(together(32, () -> issuer.refresh(first.refresh()))))
                    .hasSize(1);
        }
    }

    @Test
    void refreshAndRevoke_atTheSameTime_leaveNothingThatCounts() throws Exception {
        for (int round = 0; round < 50; round++) {
            TokenPair pair = issuer.obtain(Petclinic.SAM);
            together(8, () -> {
                try {
                    issuer.refresh(pair.refresh());
                } catch (RejectedCredentialsException revoked) {
                    return false;
                }
                issuer.revokeAll("42");
                return true;
            });
            assertRefused(pair.refresh());
        }
        assertThat(petclinic.store.size()).isZero();
    }

    private static <T> List<T> together(int threads, Callable<T> task) throws Exception {
        CountDownLatch ready = new CountDownLatch(threads);
        List<Future<T>> results = new ArrayList<>();
        try (ExecutorService executor = Executors.newVirtualThreadPerTaskExecutor()) {
            for (int i = 0; i < threads; i++) {
                results.add(executor.submit(() -> {
                    ready.countDown();
                    ready.await();
                    return task.call();
                }));
            }
        }
        List<T> all = new ArrayList<>();
        for (Future<T> result : results) {
            all.add(result.get());
        }
        return all;
    }

    @Test
    void refreshToken_thatIsNotExchangedExpires() {
        TokenPair pair = issuer.obtain(Petclinic.SAM);
        petclinic.clock.forward(Duration.ofDays(7));

        assertRefused(pair.refresh());
    }

    @Test
    void refresh_withAnAccessToken_isRefused() {
        assertRefused(issuer.obtain(Petclinic.SAM).access());
    }

    @Test
    void refresh_ofAUserWhoIsGone_endsTheFamily() {
        TokenPair pair = issuer.obtain(Petclinic.SAM);
        petclinic.accounts.users.remove("42");
        assertRefused(pair.refresh());
        petclinic.accounts.users.put("42", Petclinic.SAM);

        assertRefused(pair.refresh());
    }

    @Test
    void revoke_endsOneFamilyAndRevokeAllEveryOneOfAUser() {
        TokenPair first = issuer.obtain(Petclinic.SAM);
        TokenPair second = issuer.obtain(Petclinic.SAM);
        TokenPair ann = issuer.obtain(Petclinic.ANN);

        issuer.revoke(first.refresh());
        assertRefused(first.refresh());
        TokenPair third = issuer.refresh(second.refresh());
        issuer.revokeAll("42");
        assertRefused(third.refresh());
        assertThat(issuer.refresh(ann.refresh())).isNotNull();
    }

    @Test
    void keys_areRotatedWithoutSigningAnybodyOut() {
        TokenPair before = issuer.obtain(Petclinic.SAM);
        Map<String, Secret> both =
                Map.of("j1", new Secret(Petclinic.JWT_SECRET), "j2", new Secret(Petclinic.JWT_SECRET + "-new"));
        JwtIssuer rotated = issuer(new KeyRing("j2", both));
        JwtIssuer afterwards = issuer(new KeyRing("j2", Map.of("j2", new Secret(Petclinic.JWT_SECRET + "-new"))));

        TokenPair next = rotated.refresh(before.refresh());

        assertThat(JWT.decode(next.refresh()).getKeyId()).isEqualTo("j2");
        assertThat(afterwards.refresh(next.refresh())).isNotNull();
        assertThatThrownBy(() -> afterwards.refresh(before.refresh())).isInstanceOf(RejectedCredentialsException.class);
    }

    private JwtIssuer issuer(KeyRing keys) {
        JwtSettings settings = new JwtSettings(keys, "mizan", "petclinic", Duration.ZERO);
        return new JwtIssuer(settings, petclinic.accounts, petclinic.store, petclinic.clock);
    }

    @Test
    void obtain_ofNobody_isAMistakeOfTheCaller() {
        assertThatThrownBy(() -> issuer.obtain(Identity.anonymous())).isInstanceOf(IllegalArgumentException.class);
        assertThatThrownBy(() -> issuer.obtain(Identity.user("x".repeat(4_000), Set.of())))
                .hasMessageContaining("the user's id or the audience is too long");
        assertThat(petclinic.store.size()).isZero();
    }

    private void assertRefused(String refresh) {
        assertThatThrownBy(() -> issuer.refresh(refresh)).isInstanceOf(RejectedCredentialsException.class);
    }
}
