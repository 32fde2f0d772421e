package dev.mizan.tokens;

import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource;
import java.util.List;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, by our tokens first: {@code X-Mizan-Token}, else a Bearer token that names us as its issuer, else what the
 * framework decided. A token of ours that is bad is refused, and so is a Bearer token that nobody accepts: neither
 * falls back to a session.
 *
 * <pre>{@code
 * IdentitySource identities = new TokenIdentity(frameworks, Optional.of(mwt), Optional.empty());
 * }</pre>
 */
public final class TokenIdentity implements IdentitySource {

    /** The header of an identity token. */
    public static final String MWT_HEADER = "X-Mizan-Token";

    private static final String AUTHORIZATION = "Authorization";
    private static final String BEARER = "Bearer";

    private final IdentitySource framework;
    private final Optional<MwtVerifier> mwt;
    private final Optional<JwtVerifier> jwt;

    /** What proved who calls. */
    public enum Proof {
        /** An identity token. */
        MWT,
        /** An access token of ours. */
        ACCESS_TOKEN,
        /** Whatever the framework goes by; or nothing. */
        FRAMEWORK
    }

    /** The order of proofs around {@code framework}; a kind of token that is empty is not in use. */
    public TokenIdentity(IdentitySource framework, Optional<MwtVerifier> mwt, Optional<JwtVerifier> jwt) {
        this.framework = framework;
        this.mwt = mwt;
        this.jwt = jwt;
    }

    @Override
    public Caller identify(Exchange exchange) {
        List<String> tokens = exchange.headers(MWT_HEADER);
        if (!tokens.isEmpty()) {
            MwtVerifier verifier = mwt.orElseThrow(Flaw.DISABLED::refusal);
            return new Caller(verifier.verify(single(tokens)), false);
        }
        Optional<String> bearer = bearer(exchange);
        if (jwt.isPresent() && bearer.filter(jwt.get()::claimsToBeOurs).isPresent()) {
            return new Caller(jwt.get().verify(bearer.get()), false);
        }
        Caller caller = framework.identify(exchange);
        if (bearer.isPresent() && (caller.ambient() || !caller.identity().authenticated())) {
            throw Flaw.UNKNOWN_BEARER.refusal();
        }
        return caller;
    }

    /** What {@link #identify} goes by in this exchange, whether or not it is accepted. */
    public Proof proof(Exchange exchange) {
        if (!exchange.headers(MWT_HEADER).isEmpty()) {
            return Proof.MWT;
        }
        boolean ours = jwt.isPresent()
                && bearer(exchange).filter(jwt.get()::claimsToBeOurs).isPresent();
        return ours ? Proof.ACCESS_TOKEN : Proof.FRAMEWORK;
    }

    @Override
    public <T extends @Nullable Object> T withoutIdentity(Callable<T> task) throws Exception {
        return framework.withoutIdentity(task);
    }

    private static Optional<String> bearer(Exchange exchange) {
        List<String> values = exchange.headers(AUTHORIZATION);
        Optional<String> bearer = values.stream()
                .filter(TokenIdentity::isBearer)
                .map(TokenIdentity::credentials)
                .findFirst();
        return bearer.isPresent() ? Optional.of(single(values, bearer.get())) : bearer;
    }

    private static boolean isBearer(String value) {
        return value.regionMatches(true, 0, BEARER, 0, BEARER.length())
                && (value.length() == BEARER.length() || Character.isWhitespace(value.charAt(BEARER.length())));
    }

    /** What is longer than any token is passed on uncut, and so accepted by nobody here. */
    private static String credentials(String value) {
        return value.length() > CompactToken.MAX_LENGTH
                ? value
                : value.substring(BEARER.length()).strip();
    }

    private static String single(List<String> values, String one) {
        if (values.size() > 1) {
            throw Flaw.SEVERAL.refusal();
        }
        return one;
    }

    private static String single(List<String> values) {
        return single(values, values.getFirst());
    }
}
