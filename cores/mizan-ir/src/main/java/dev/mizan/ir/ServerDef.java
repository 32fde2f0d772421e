package dev.mizan.ir;

import java.util.List;
import java.util.Locale;
import java.util.Optional;

/**
 * What a function says to the server and its tools and not to clients; it stands in fragments only.
 *
 * @param auth who may call
 * @param roles the roles of which the caller needs one, sorted; empty for no such rule
 * @param guard the fully qualified name of the guard class
 * @param uses what else the answer depends on: {@code identity}, {@code locale}, {@code tenant}; sorted
 * @param rev the revision of its logic
 * @param cacheSeconds how long an answer may stay cached; -1 until invalidated, 0 never
 * @param internal whether clients may never call it
 * @param route its own URL
 * @param view whether it answers with the framework's own response
 */
public record ServerDef(
        Auth auth,
        List<String> roles,
        Optional<String> guard,
        List<String> uses,
        int rev,
        int cacheSeconds,
        boolean internal,
        Optional<RouteDef> route,
        boolean view) {

    /** The value of {@code cacheSeconds} for an answer that stays cached until it is invalidated. */
    public static final int CACHE_UNTIL_INVALIDATED = -1;

    /** What a function says that says nothing: public, cached until invalidated, without a route. */
    public static final ServerDef DEFAULT = new ServerDef(
            Auth.PUBLIC,
            List.of(),
            Optional.empty(),
            List.of(),
            0,
            CACHE_UNTIL_INVALIDATED,
            false,
            Optional.empty(),
            false);

    public ServerDef {
        roles = List.copyOf(roles);
        uses = List.copyOf(uses);
    }

    /** Whether the function is part of the contract that clients see. */
    public boolean callable() {
        return !internal && !view;
    }

    /** Who may call; the same words as the annotation's. */
    public enum Auth {
        PUBLIC,
        REQUIRED,
        STAFF,
        SUPERUSER,
        /** Nobody: {@code @DenyAll}. */
        NOBODY;

        /** The word in the document. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    /**
     * An own URL.
     *
     * @param path such as {@code /profile/:user_id/}
     * @param methods the HTTP methods, sorted
     */
    public record RouteDef(String path, List<String> methods) {
        public RouteDef {
            methods = List.copyOf(methods);
        }
    }
}
