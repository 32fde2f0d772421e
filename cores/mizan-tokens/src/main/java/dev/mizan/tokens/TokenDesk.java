package dev.mizan.tokens;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import dev.mizan.tokens.TokenIdentity.Proof;

/**
 * Decides who gets which token for which proof. No token extends its own life: an identity token gets none, and access
 * tokens come from the framework's sign-in or from a refresh token.
 *
 * <pre>{@code
 * MwtIssuer.Issued token = new TokenDesk(resolver).mwt(issuer, identities.proof(exchange), caller);
 * }</pre>
 */
public final class TokenDesk {

    private final IdentityResolver resolver;

    /** A desk for the users whom {@code resolver} knows. */
    public TokenDesk(IdentityResolver resolver) {
        this.resolver = resolver;
    }

    /**
     * An identity token for {@code caller}, with the permissions that the {@link IdentityResolver} knows. What it adds
     * to those the caller has now is not given: whoever signed in with less gets no token.
     *
     * @throws RejectedCredentialsException if nobody is there, or the user is not there any more: 401
     * @throws TokenNotIssuedException if an identity token is the proof, or the caller has less than the user: 403
     */
    public MwtIssuer.Issued mwt(MwtIssuer issuer, Proof proof, Identity caller) {
        if (proof == Proof.MWT) {
            throw new TokenNotIssuedException("An identity token gets no other one.");
        }
        return issuer.issue(user(caller));
    }

    /**
     * The first access and refresh tokens for {@code caller}. Who comes with an access token has the permissions that
     * the {@link IdentityResolver} knows, so the same holds as for identity tokens.
     *
     * @throws RejectedCredentialsException if nobody is there, or the user is not there any more: 401
     * @throws TokenNotIssuedException if one of our own tokens is the proof, or the caller has less than the user: 403
     */
    public TokenPair jwt(JwtIssuer issuer, Proof proof, Identity caller) {
        if (proof != Proof.FRAMEWORK) {
            throw new TokenNotIssuedException("One of our own tokens gets no refresh token.");
        }
        return issuer.obtain(user(caller));
    }

    /** The caller as the resolver knows them, if they have at least what it says. */
    private Identity user(Identity caller) {
        if (!caller.authenticated()) {
            throw new RejectedCredentialsException("Sign in to get a token.");
        }
        Identity user = resolver.resolve(caller.id()).orElseThrow(Flaw.NOBODY::refusal);
        boolean enough = caller.permissions().containsAll(user.permissions())
                && (caller.staff() || !user.staff())
                && (caller.superuser() || !user.superuser());
        if (!enough) {
            throw new TokenNotIssuedException("A sign-in with fewer permissions than its user has gets no token.");
        }
        return user;
    }
}
