package dev.mizan.tokens;

import static org.assertj.core.api.Assertions.assertThat;
import static org.assertj.core.api.Assertions.assertThatThrownBy;

import dev.mizan.runtime.spi.IdentitySource.Caller;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import dev.mizan.tokens.TokenIdentity.Proof;
import java.util.Optional;
import org.junit.jupiter.api.Test;

class TokenIdentityTest {

    private final Petclinic petclinic = new Petclinic();
    private final String mwt = petclinic.mwtIssuer.issue(Petclinic.SAM).token();
    private final String access = petclinic.jwtIssuer.obtain(Petclinic.ANN).access();

    @Test
    void mwt_comesBeforeBearerAndBearerBeforeSession() {
        Request session = Request.session().cookie("someone");
        Request both = session.bearer(access);

        assertThat(petclinic.identities.identify(both.mwt(mwt))).isEqualTo(new Caller(Petclinic.SAM, false));
        assertThat(petclinic.identities.identify(both)).isEqualTo(new Caller(Petclinic.ANN, false));
        assertThat(petclinic.identities.identify(session).identity().id()).isEqualTo("someone");
        assertThat(petclinic.identities.identify(session).ambient()).isTrue();
        assertThat(petclinic.identities.identify(Request.session())).isEqualTo(Caller.NOBODY);
    }

    @Test
    void bearer_isKnownInAnyCaseOfItsScheme() {
        Request request = Request.session().with("authorization", "bEARER  " + access + " ");

        assertThat(petclinic.identities.identify(request).identity()).isEqualTo(Petclinic.ANN);
    }

    @Test
    void bearer_ofAnotherIssuer_isTheFrameworks() {
        assertThat(petclinic.identities.identify(Request.session().bearer("theirs")))
                .satisfies(caller -> assertThat(caller.identity().id()).isEqualTo("guest"))
                .satisfies(caller -> assertThat(caller.ambient()).isFalse());
    }

    @Test
    void basic_isTheFrameworks() {
        Request request = Request.session().cookie("ann").with("Authorization", "Basic YW5uOnB3");

        assertThat(petclinic.identities.identify(request).ambient()).isTrue();
    }

    @Test
    void kindsOfToken_thatAreNotInUse_areRefused() {
        TokenIdentity none = new TokenIdentity(new Petclinic.Framework(), Optional.empty(), Optional.empty());

        for (Request request :
                new Request[] {Request.session().mwt(mwt), Request.session().bearer(access)}) {
            assertThatThrownBy(() -> none.identify(request.cookie("ann")))
                    .isInstanceOf(RejectedCredentialsException.class);
        }
        assertThat(none.identify(Request.session().cookie("ann")).ambient()).isTrue();
    }

    @Test
    void proof_saysWhatTheIdentityComesFrom() {
        Request session = Request.session().cookie("ann");

        assertThat(petclinic.identities.proof(session)).isEqualTo(Proof.FRAMEWORK);
        assertThat(petclinic.identities.proof(session.bearer("theirs"))).isEqualTo(Proof.FRAMEWORK);
        assertThat(petclinic.identities.proof(session.bearer(access))).isEqualTo(Proof.ACCESS_TOKEN);
        assertThat(petclinic.identities.proof(session.bearer(access).mwt(mwt))).isEqualTo(Proof.MWT);
    }

    @Test
    void task_withoutIdentity_isTheFrameworks() throws Exception {
        StringBuilder seen = new StringBuilder();
        TokenIdentity identities = new TokenIdentity(
                new dev.mizan.runtime.spi.IdentitySource() {
                    @Override
                    public Caller identify(dev.mizan.runtime.spi.Exchange exchange) {
                        return Caller.NOBODY;
                    }

                    @Override
                    public <T> T withoutIdentity(java.util.concurrent.Callable<T> task) throws Exception {
                        seen.append("cleared ");
                        return task.call();
                    }
                },
                Optional.empty(),
                Optional.empty());

        identities.withoutIdentity(() -> seen.append("ran"));

        assertThat(seen).hasToString("cleared ran");
    }
}
