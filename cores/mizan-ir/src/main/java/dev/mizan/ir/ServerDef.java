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
 * @param uses what else the answer depends on: {@code identity}, {@code locale}, {@code permissions}, {@code tenant};
 *     sorted
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

    /** The value of {@code cacheSeconds} for an answer that is never cached. */
    public static final int NO_CACHE = 0;

    /** The word in {@code uses} for an answer that depends on who asks. */
    public static final String USES_IDENTITY = "identity";

    /** The word in {@code uses} for an answer that depends on the caller's language. */
    public static final String USES_LOCALE = "locale";

    /** The word in {@code uses} for an answer that depends on what the caller may do. */
    public static final String USES_PERMISSIONS = "permissions";

    /** The word in {@code uses} for an answer that depends on the tenant the caller acts for. */
    public static final String USES_TENANT = "tenant";

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

    /** Whether the answer depends on who asks. */
    public boolean byUser() {
        return uses.contains(USES_IDENTITY) || auth != Auth.PUBLIC || guard.isPresent();
    }

    /** Whether the answer depends on what the caller may do. */
    public boolean byPermissions() {
        return uses.contains(USES_PERMISSIONS)
                || auth == Auth.STAFF
                || auth == Auth.SUPERUSER
                || !roles.isEmpty()
                || guard.isPresent();
    }

    /** Whether the answer depends on the tenant the caller acts for. */
    public boolean byTenant() {
        return uses.contains(USES_TENANT) || guard.isPresent();
    }

    /** Whether the answer depends on the caller's language. */
    public boolean byLocale() {
        return uses.contains(USES_LOCALE);
    }

    /** Whether callers get different answers, as far as the declarations say. */
    public boolean personal() {
        return byUser() || byPermissions() || byTenant();
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
