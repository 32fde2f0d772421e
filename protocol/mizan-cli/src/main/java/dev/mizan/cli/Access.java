package dev.mizan.cli;

import dev.mizan.ir.FunctionDef;
import dev.mizan.ir.ServerDef;

/** Who may call a function. */
enum Access {
    /** Anybody who reaches the server. */
    PUBLIC,
    /** Callers that satisfy a rule. */
    GUARDED,
    /** No client at all; other services through its own URL. */
    INTERNAL;

    static Access of(FunctionDef function) {
        ServerDef server = server(function);
        if (server.internal()) {
            return INTERNAL;
        }
        boolean open = server.auth() == ServerDef.Auth.PUBLIC
                && server.roles().isEmpty()
                && server.guard().isEmpty();
        return open ? PUBLIC : GUARDED;
    }

    static ServerDef server(FunctionDef function) {
        return function.server().orElse(ServerDef.DEFAULT);
    }

    /** Who may call a guarded function: {@code only staff with the role CLERK}. */
    static String rule(FunctionDef function) {
        ServerDef server = server(function);
        String who = switch (server.auth()) {
            case PUBLIC -> "only callers";
            case REQUIRED -> "whoever is signed in";
            case STAFF -> "only staff";
            case SUPERUSER -> "only superusers";
            case NOBODY -> "nobody";
        };
        String roles = server.roles().isEmpty() ? "" : " with the role " + Words.or(server.roles());
        String guard =
                server.guard().map(name -> ", if the guard " + name + " agrees").orElse("");
        return who + roles + guard;
    }

    /** The function's own URL: {@code POST /hooks/paid/}; empty without one. */
    static String route(FunctionDef function) {
        return server(function)
                .route()
                .map(route -> (String.join(" or ", route.methods()) + " " + route.path()).strip())
                .orElse("");
    }
}
