package dev.mizan.annotations;

import java.util.Optional;
import java.util.Set;

/**
 * Who calls. A parameter of this type is filled by the runtime and is not an argument.
 *
 * @param id the user's id, {@code ""} for nobody
 * @param authenticated whether anybody is signed in
 * @param staff whether the caller is a member of staff
 * @param superuser whether the caller may do everything
 * @param permissions what the caller may do, roles included, as the framework's security names it
 * @param tenant the tenant the caller acts for, if the application has tenants
 */
public record Identity(
        String id,
        boolean authenticated,
        boolean staff,
        boolean superuser,
        Set<String> permissions,
        Optional<String> tenant) {

    private static final Identity ANONYMOUS = new Identity("", false, false, false, Set.of(), Optional.empty());

    public Identity {
        permissions = Set.copyOf(permissions);
    }

    /** Nobody: not signed in, no permissions. */
    public static Identity anonymous() {
        return ANONYMOUS;
    }

    /**
     * Somebody signed in with just these permissions, no member of staff and without a tenant.
     *
     * <pre>{@code Identity ann = Identity.user("ann", Set.of("orders.view")); }</pre>
     */
    public static Identity user(String id, Set<String> permissions) {
        return new Identity(id, true, false, false, permissions, Optional.empty());
    }

    /** Whether {@code role} is among the permissions, with or without the prefix {@code ROLE_}. */
    public boolean hasRole(String role) {
        return permissions.contains(role) || permissions.contains("ROLE_" + role);
    }
}
