package dev.mizan.springboot;

import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.tokens.JwtVerifier;
import dev.mizan.tokens.MwtVerifier;
import dev.mizan.tokens.TokenIdentity;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.util.Optional;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Our tokens in front of what Spring Security goes by. Without any kind of token in use nothing changes. */
final class SpringTokens implements IdentityLayer {

    private static final String CALLER = SpringTokens.class.getName() + ".caller";

    private final Optional<MwtVerifier> mwt;
    private final Optional<JwtVerifier> jwt;
    private final TokenIdentity alone;

    SpringTokens(Optional<MwtVerifier> mwt, Optional<JwtVerifier> jwt) {
        this.mwt = mwt;
        this.jwt = jwt;
        this.alone = new TokenIdentity(IdentitySource.ANONYMOUS, mwt, jwt);
    }

    boolean inUse() {
        return mwt.isPresent() || jwt.isPresent();
    }

    @Override
    public IdentitySource over(IdentitySource framework) {
        return inUse() ? new Remembering(new TokenIdentity(framework, mwt, jwt)) : framework;
    }

    /**
     * Who sent this request, if one of our tokens proves it; remembered for the core. Whatever fails here is left to
     * the core, which finds it again and answers it.
     */
    Optional<IdentitySource.Caller> accept(HttpServletRequest request, HttpServletResponse response) {
        Exchange exchange = SpringExchange.of(request, response, "");
        try {
            if (alone.proof(exchange) == TokenIdentity.Proof.FRAMEWORK) {
                return Optional.empty();
            }
            IdentitySource.Caller caller = alone.identify(exchange);
            request.setAttribute(CALLER, caller);
            return Optional.of(caller);
        } catch (RuntimeException refused) {
            return Optional.empty();
        }
    }

    /** Takes what the filter found out, where there is a filter. */
    private record Remembering(TokenIdentity tokens) implements IdentitySource {
        @Override
        public Caller identify(Exchange exchange) {
            return exchange.unwrap(HttpServletRequest.class)
                    .map(request -> request.getAttribute(CALLER))
                    .filter(Caller.class::isInstance)
                    .map(Caller.class::cast)
                    .orElseGet(() -> tokens.identify(exchange));
        }

        @Override
        public <T extends @Nullable Object> T withoutIdentity(Callable<T> task) throws Exception {
            return tokens.withoutIdentity(task);
        }
    }
}
