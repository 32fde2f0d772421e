package dev.mizan.runtime.dispatch;

import dev.mizan.annotations.Identity;
import dev.mizan.ir.ServerDef;
import java.util.List;

/** Who may call a function, as far as it depends on the caller alone. */
record Access(ServerDef.Auth auth, List<String> roles) {

    static Access of(ServerDef server) {
        return new Access(server.auth(), server.roles());
    }

    /** Refuses callers who may not: 401 if nobody is there, 403 for the wrong somebody. */
    void require(Identity caller) throws Refusal {
        boolean fits = switch (auth) {
            case PUBLIC -> true;
            case REQUIRED -> caller.authenticated();
            case STAFF -> caller.authenticated() && (caller.staff() || caller.superuser());
            case SUPERUSER -> caller.authenticated() && caller.superuser();
            case NOBODY -> false;
        };
        if (!fits || !hasRole(caller)) {
            throw denied(caller);
        }
    }

    private boolean hasRole(Identity caller) {
        return roles.isEmpty() || caller.authenticated() && roles.stream().anyMatch(caller::hasRole);
    }

    /** The refusal for a caller who may not. */
    static Refusal denied(Identity caller) {
        return caller.authenticated()
                ? Refusal.of(ProtocolError.FORBIDDEN, "You may not do this.")
                : Refusal.of(ProtocolError.UNAUTHORIZED, "Sign in to do this.");
    }
}
