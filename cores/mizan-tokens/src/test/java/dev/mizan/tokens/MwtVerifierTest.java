package dev.mizan.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import com.auth0.jwt.JWT;
import com.auth0.jwt.JWTVerifier;
import com.auth0.jwt.algorithms.Algorithm;
import dev.mizan.annotations.Identity;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import java.time.Duration;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class MwtVerifierTest {

    private final Petclinic petclinic = new Petclinic();
    private final MwtVerifier verifier = petclinic.mwtVerifier;

    @Test
    void token_isRightForAnotherLibrary() {
        String token = petclinic.mwtIssuer.issue(Petclinic.SAM).token();

        assertThat(((JWTVerifier.BaseVerification) JWT.require(Algorithm.HMAC256(Petclinic.MWT_SECRET))
                                .withIssuer("mizan")
                                .withAudience("petclinic")
                                .withSubject("42"))
                        .build(petclinic.clock)
                        .verify(token)
                        .getKeyId())
                .isEqualTo("k1");
    }

    @Test
    void token_livesFor300Seconds() {
        String token = petclinic.mwtIssuer.issue(Petclinic.SAM).token();

        petclinic.clock.forward(Duration.ofMillis(299_999));
        assertThat(verifier.verify(token)).isEqualTo(Petclinic.SAM);
        petclinic.clock.forward(Duration.ofMillis(1));
        assertThatThrownBy(() -> verifier.verify(token))
                .isInstanceOf(RejectedCredentialsException.class)
                .hasMessage("The token has expired.");
    }

    @Test
    void token_ofAProcessWhoseClockIsAheadALittle_counts() {
        String token = petclinic.mwtIssuer.issue(Petclinic.SAM).token();

        petclinic.clock.forward(Duration.ofSeconds(-5));
        assertThat(verifier.verify(token)).isEqualTo(Petclinic.SAM);
        petclinic.clock.forward(Duration.ofSeconds(-1));
        assertRefused(token);
    }

    @Test
    void permissions_areAskedForOnceAsLongAsTheyAreBelieved() {
        String token = petclinic.mwtIssuer.issue(Petclinic.SAM).token();

        verifier.verify(token);
        petclinic.clock.forward(Duration.ofSeconds(59));
        verifier.verify(token);
        assertThat(petclinic.accounts.lookups).hasValue(1);
        petclinic.clock.forward(Duration.ofSeconds(1));
        verifier.verify(token);
        assertThat(petclinic.accounts.lookups).hasValue(2);
    }

    @Test
    void permissions_thatChanged_endTheTokenWhenTheyAreAskedForAgain() {
        String token = petclinic.mwtIssuer.issue(Petclinic.SAM).token();
        verifier.verify(token);

        petclinic.accounts.users.put("42", Identity.user("42", Set.of("orders.view")));
        petclinic.clock.forward(Duration.ofSeconds(60));

        assertRefused(token);
    }

    @Test
    void tokenOfNewPermissions_countsAtOnce() {
        verifier.verify(petclinic.mwtIssuer.issue(Petclinic.SAM).token());
        Identity demoted = Identity.user("42", Set.of("orders.view"));
        petclinic.accounts.users.put("42", demoted);

        assertThat(verifier.verify(petclinic.mwtIssuer.issue(demoted).token())).isEqualTo(demoted);
    }

    @Test
    void user_whoWasRemoved_isRefused() {
        String token = petclinic.mwtIssuer.issue(Petclinic.SAM).token();
        petclinic.accounts.users.remove("42");

        assertRefused(token);
    }

    @Test
    void tenant_comesFromTheResolver() {
        Identity tenant = new Identity("42", true, true, false, Petclinic.SAM.permissions(), Optional.of("north"));
        petclinic.accounts.users.put("42", tenant);

        assertThat(verifier.verify(petclinic.mwtIssuer.issue(Petclinic.SAM).token()))
                .isEqualTo(tenant);
    }

    @Test
    void resolver_thatGivesAnotherUser_isAFaultAndNoBadToken() {
        petclinic.accounts.users.put("42", Petclinic.ANN);

        assertThatThrownBy(() ->
                        verifier.verify(petclinic.mwtIssuer.issue(Petclinic.SAM).token()))
                .isInstanceOf(IllegalStateException.class)
                .hasMessageStartingWith("IdentityResolver: another user's identity");
    }

    @Test
    void issuer_givesNothingToNobody() {
        assertThatThrownBy(() -> petclinic.mwtIssuer.issue(Identity.anonymous()))
                .isInstanceOf(IllegalArgumentException.class);
    }

    private void assertRefused(String token) {
        assertThatThrownBy(() -> verifier.verify(token)).isInstanceOf(RejectedCredentialsException.class);
    }
}
