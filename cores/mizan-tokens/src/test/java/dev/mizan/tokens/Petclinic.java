package dev.mizan.tokens;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.dispatch.Dispatcher;
import dev.mizan.runtime.dispatch.FunctionRegistry;
import dev.mizan.runtime.spi.ContextPropagation;
import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.FailureMapping;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.InjectableSource;
import dev.mizan.runtime.spi.MizanSettings;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import dev.mizan.runtime.spi.Reply;
import dev.mizan.runtime.spi.Secret;
import dev.mizan.runtime.spi.Transactions;
import java.time.Duration;
import java.time.Instant;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/**
 * An application that has tokens of both kinds, sessions (the cookie is the user's id) and Bearer tokens of its
 * framework ({@code theirs}), behind a dispatcher.
 */
final class Petclinic {

    static final String MWT_SECRET = "0123456789abcdef0123456789abcdef";
    static final String JWT_SECRET = "another-secret-another-secret-42";
    static final Identity SAM =
            new Identity("42", true, true, false, Set.of("orders.view", "pets.edit"), Optional.empty());
    static final Identity ANN = Identity.user("ann", Set.of("orders.view"));

    final SetClock clock = new SetClock(Instant.ofEpochSecond(1_767_225_900));
    final Accounts accounts = new Accounts(SAM, ANN);
    final MemoryRefreshStore store = new MemoryRefreshStore();
    final MwtSettings mwt = new MwtSettings(
            new KeyRing("k1", Map.of("k1", new Secret(MWT_SECRET), "k0", new Secret(MWT_SECRET + "-old"))),
            "petclinic",
            Duration.ofSeconds(60));
    final JwtSettings jwt = new JwtSettings(
            new KeyRing("j1", Map.of("j1", new Secret(JWT_SECRET))), "mizan", "petclinic", Duration.ofSeconds(60));
    final MwtIssuer mwtIssuer = new MwtIssuer(mwt, clock);
    final MwtVerifier mwtVerifier = new MwtVerifier(mwt, accounts, clock);
    final JwtIssuer jwtIssuer = new JwtIssuer(jwt, accounts, store, clock);
    final JwtVerifier jwtVerifier = new JwtVerifier(jwt, accounts, clock);
    final TokenIdentity identities =
            new TokenIdentity(new Framework(), Optional.of(mwtVerifier), Optional.of(jwtVerifier));
    final Dispatcher dispatcher = dispatcher(identities);

    static Dispatcher dispatcher(IdentitySource identities) {
        return Dispatcher.create(new Dispatcher.Parts(
                FunctionRegistry.of(List.of()),
                MizanSettings.DEFAULTS,
                new NoInstances(),
                identities,
                new RefusingCsrf(),
                Transactions.NONE,
                ContextPropagation.NONE,
                InjectableSource.NONE,
                FailureMapping.NONE,
                Optional.empty()));
    }

    /** The status that the running core answers. */
    int status(Exchange exchange) {
        return ((Reply.Content) dispatcher.dispatch(exchange)).status();
    }

    private static final class NoInstances implements dev.mizan.runtime.spi.InstanceSource {
        @Override
        public <T> T instance(Class<T> type) {
            throw new IllegalStateException("nothing here has functions");
        }
    }

    private static final class RefusingCsrf implements CsrfProtection {
        @Override
        public Optional<Csrf> begin(Exchange exchange) {
            return Optional.empty();
        }

        @Override
        public boolean accepts(Exchange exchange) {
            return false;
        }
    }

    /** Sessions and foreign tokens, as lax as a framework may be: it passes over a Bearer token it does not know. */
    static final class Framework implements IdentitySource {
        @Override
        public Caller identify(Exchange exchange) {
            Optional<String> credentials = exchange.header("Authorization");
            if (credentials.equals(Optional.of("Bearer theirs"))) {
                return new Caller(Identity.user("guest", Set.of()), false);
            }
            if (credentials.equals(Optional.of("Bearer forged"))) {
                throw new RejectedCredentialsException("forged");
            }
            return exchange.header("Cookie")
                    .map(user -> new Caller(Identity.user(user, Set.of()), true))
                    .orElse(Caller.NOBODY);
        }
    }
}
