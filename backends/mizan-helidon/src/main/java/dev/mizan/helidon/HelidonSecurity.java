package dev.mizan.helidon;

import io.helidon.security.SecurityContext;
import io.helidon.webserver.http.ServerRequest;
import java.security.Principal;
import java.util.Optional;

/** Whether the application has Helidon's security. */
final class HelidonSecurity {

    private static final boolean PRESENT =
            HelidonSecurity.class.getResource("/io/helidon/security/SecurityContext.class") != null;

    private HelidonSecurity() {}

    /** Whether its classes are there. */
    static boolean isPresent() {
        return PRESENT;
    }

    /** Whether its feature is part of the server that took {@code request}. */
    static boolean isActive(ServerRequest request) {
        return PRESENT && Of.context(request);
    }

    /** Who is signed in, as far as a provider was asked. */
    static Optional<Principal> principal(ServerRequest request) {
        return PRESENT ? Of.principal(request) : Optional.empty();
    }

    /** Loaded only where the classes are there. */
    private static final class Of {
        static boolean context(ServerRequest request) {
            return request.context().get(SecurityContext.class).isPresent();
        }

        static Optional<Principal> principal(ServerRequest request) {
            return request.context().get(SecurityContext.class).flatMap(SecurityContext::userPrincipal);
        }
    }
}
