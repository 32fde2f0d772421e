package dev.mizan.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import dev.mizan.tokens.TokenIdentity.Proof;
import java.util.Optional;
import java.util.Set;
import org.junit.jupiter.api.Test;

class TokenDeskTest {

    private final Petclinic petclinic = new Petclinic();
    private final TokenDesk desk = new TokenDesk(petclinic.accounts);

    private String mwt(Proof proof, Identity caller) {
        return desk.mwt(petclinic.mwtIssuer, proof, caller).token();
    }

    private TokenPair jwt(Proof proof, Identity caller) {
        return desk.jwt(petclinic.jwtIssuer, proof, caller);
    }

    @Test
    void mwt_comesFromASessionOrABearerToken() {
        for (Proof proof : new Proof[] {Proof.FRAMEWORK, Proof.ACCESS_TOKEN}) {
            assertThat(petclinic.mwtVerifier.verify(mwt(proof, Petclinic.SAM))).isEqualTo(Petclinic.SAM);
        }
        assertThatThrownBy(() -> mwt(Proof.MWT, Petclinic.SAM)).isInstanceOf(TokenNotIssuedException.class);
    }

    @Test
    void jwt_comesFromTheFrameworkAlone() {
        assertThat(petclinic.jwtVerifier.verify(
                        jwt(Proof.FRAMEWORK, Petclinic.ANN).access()))
                .isEqualTo(Petclinic.ANN);
        for (Proof proof : new Proof[] {Proof.MWT, Proof.ACCESS_TOKEN}) {
            assertThatThrownBy(() -> jwt(proof, Petclinic.ANN)).isInstanceOf(TokenNotIssuedException.class);
        }
        assertThat(petclinic.store.size()).isOne();
    }

    @Test
    void nobody_getsNothing() {
        for (Identity nobody : new Identity[] {Identity.anonymous(), Identity.user("eve", Set.of())}) {
            assertThatThrownBy(() -> mwt(Proof.FRAMEWORK, nobody)).isInstanceOf(RejectedCredentialsException.class);
            assertThatThrownBy(() -> jwt(Proof.FRAMEWORK, nobody)).isInstanceOf(RejectedCredentialsException.class);
        }
    }

    /** Some frameworks add to the permissions how somebody signed in. */
    @Test
    void signInWithMoreThanTheUserHas_getsWhatTheUserHas() {
        Identity signedIn = Identity.user("ann", Set.of("orders.view", "FACTOR_PASSWORD"));

        assertThat(petclinic.mwtVerifier.verify(mwt(Proof.FRAMEWORK, signedIn))).isEqualTo(Petclinic.ANN);
    }

    @Test
    void signInWithLessThanTheUserHas_getsNothing() {
        Identity lessPermissions = new Identity("42", true, true, false, Set.of("pets.edit"), Optional.empty());
        Identity noStaff = Identity.user("42", Petclinic.SAM.permissions());

        for (Identity less : new Identity[] {lessPermissions, noStaff}) {
            assertThatThrownBy(() -> mwt(Proof.FRAMEWORK, less)).isInstanceOf(TokenNotIssuedException.class);
            assertThatThrownBy(() -> jwt(Proof.FRAMEWORK, less)).isInstanceOf(TokenNotIssuedException.class);
        }
    }
}
