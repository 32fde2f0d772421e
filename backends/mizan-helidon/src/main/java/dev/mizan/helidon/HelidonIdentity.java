package dev.mizan.helidon;

import dev.mizan.annotations.Identity;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.IdentitySource;
import dev.mizan.runtime.spi.RejectedCredentialsException;
import io.helidon.common.context.Context;
import io.helidon.common.context.Contexts;
import io.helidon.http.HeaderNames;
import io.helidon.http.HeaderValues;
import io.helidon.security.AuthenticationResponse;
import io.helidon.security.Grant;
import io.helidon.security.SecurityContext;
import io.helidon.security.Subject;
import io.helidon.webserver.http.ServerRequest;
import io.helidon.webserver.http.ServerResponse;
import java.util.Optional;
import java.util.Set;
import java.util.concurrent.Callable;
import java.util.stream.Collectors;
import org.jspecify.annotations.Nullable;

/**
 * Who calls, as Helidon's security decided: its providers are asked where no handler in front has asked them yet. The
 * principal's id is the id, the subject's grants are the permissions.
 */
final class HelidonIdentity implements IdentitySource {

    private static final String BEARER = "Bearer ";

    private final String staffRole;
    private final String superuserRole;

    HelidonIdentity(String staffRole, String superuserRole) {
        this.staffRole = staffRole;
        this.superuserRole = superuserRole;
    }

    @Override
    public Caller identify(Exchange exchange) {
        Optional<String> credentials = exchange.header("Authorization");
        Optional<Subject> subject = exchange.unwrap(ServerRequest.class)
                .flatMap(request -> request.context().get(SecurityContext.class))
                .flatMap(context -> subject(context, exchange));
        if (credentials.isPresent() && subject.isEmpty()) {
            throw new RejectedCredentialsException(
                    isBearer(credentials) ? "The Bearer token is not accepted here." : "Sign in to do this.");
        }
        return subject.map(known -> new Caller(identity(known), !isBearer(credentials)))
                .orElse(Caller.NOBODY);
    }

    private static boolean isBearer(Optional<String> credentials) {
        return credentials
                .filter(value -> value.regionMatches(true, 0, BEARER, 0, BEARER.length()))
                .isPresent();
    }

    private static Optional<Subject> subject(SecurityContext context, Exchange exchange) {
        if (!context.isAuthenticated()) {
            AuthenticationResponse response = context.authenticate();
            if (response != null && response.status().isSuccess()) {
                exchange.unwrap(ServerResponse.class).ifPresent(http -> sendAlong(response, http));
            }
        }
        return context.user();
    }

    /** What a provider has to tell the caller, such as the cookie of the session it opened. */
    private static void sendAlong(AuthenticationResponse response, ServerResponse http) {
        response.responseHeaders()
                .forEach((name, values) -> http.headers().add(HeaderValues.create(HeaderNames.create(name), values)));
    }

    private Identity identity(Subject subject) {
        Set<String> grants =
                subject.grants(Grant.class).stream().map(Grant::getName).collect(Collectors.toUnmodifiableSet());
        return new Identity(
                subject.principal().id(),
                true,
                grants.contains(staffRole),
                grants.contains(superuserRole),
                grants,
                Optional.empty());
    }

    @Override
    public <T extends @Nullable Object> T withoutIdentity(Callable<T> task) throws Exception {
        return Contexts.runInContextWithThrow(Context.create(), task);
    }
}
