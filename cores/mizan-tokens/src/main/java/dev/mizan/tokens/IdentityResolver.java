package dev.mizan.tokens;

import dev.mizan.annotations.Identity;
import java.util.Optional;

/**
 * Knows what a user may do now. A token says who somebody is; this says what that somebody may do, and whether there
 * is such a user any more.
 *
 * <pre>{@code
 * IdentityResolver resolver = id -> accounts.find(id).map(account -> Identity.user(id, account.permissions()));
 * }</pre>
 */
@FunctionalInterface
public interface IdentityResolver {
    /**
     * The user {@code id}, with exactly this id and authenticated; empty if there is none who may sign in. It has to
     * see the same permissions as the framework's sign-in, or a token would be refused as soon as it is issued. What
     * it throws is answered as an error of the server and not as a bad token.
     */
    Optional<Identity> resolve(String id);
}
