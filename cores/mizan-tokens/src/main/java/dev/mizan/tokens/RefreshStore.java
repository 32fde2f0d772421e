package dev.mizan.tokens;

import java.time.Duration;
import java.time.Instant;

/**
 * Keeps which refresh token of a family is the one that may be exchanged. A family begins when somebody signs in; each
 * exchange replaces its token. Every method is atomic, for all processes that share the store.
 *
 * <p>What cannot be kept any longer is forgotten: its user has to sign in again. A store that cannot be reached throws,
 * which is answered as an error of the server and not as a bad token.
 */
public interface RefreshStore {

    /** How long the token exchanged last still gets the same successor: two tabs may exchange it at once. */
    Duration GRACE = Duration.ofSeconds(10);

    /**
     * A refresh token.
     *
     * @param id unlike any other
     * @param issued when it was issued; for the successor of another that is now
     * @param expires when it stops counting
     */
    record Token(String id, Instant issued, Instant expires) {}

    /** What came of an exchange. */
    sealed interface Exchange {
        /**
         * The token counted.
         *
         * @param successor what replaces it: the new one, or within {@link #GRACE} the one that replaced it already
         */
        record Accepted(Token successor) implements Exchange {}

        /** The token had been exchanged before, by whoever else has it: its family is revoked now. */
        record Reused() implements Exchange {}

        /** There is no such family: it was revoked, has expired, or was forgotten. */
        record Unknown() implements Exchange {}
    }

    /** Begins {@code family} of the user {@code subject}, whose first token is {@code first}. */
    void begin(String family, String subject, Token first);

    /**
     * Exchanges the token {@code used} of {@code family} for {@code successor}. Only the family's present token counts,
     * and for {@link #GRACE} the one that it replaced; any other one ends the family.
     */
    Exchange exchange(String family, String used, Token successor);

    /** Ends {@code family}: none of its refresh tokens counts any more. */
    void revoke(String family);

    /** Ends all families of the user {@code subject}, as after a change of password. */
    void revokeAll(String subject);
}
