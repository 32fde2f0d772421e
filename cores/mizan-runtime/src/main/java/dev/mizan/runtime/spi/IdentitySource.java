package dev.mizan.runtime.spi;

import dev.mizan.annotations.Identity;
import java.util.concurrent.Callable;
import org.jspecify.annotations.Nullable;

/** Finds out who calls, from whatever the framework's security decided. */
@FunctionalInterface
public interface IdentitySource {
    /** Nobody, ever. */
    IdentitySource ANONYMOUS = exchange -> new Caller(Identity.anonymous(), false);

    /**
     * Who calls in this exchange.
     *
     * @throws RejectedCredentialsException if a proof of identity is there and bad
     */
    Caller identify(Exchange exchange);

    /**
     * Runs {@code task} with the identity cleared that the framework keeps for this thread, so that code which looks
     * it up sees nobody. Without such a thing, it just runs.
     *
     * @throws Exception whatever {@code task} throws
     */
    default <T extends @Nullable Object> T withoutIdentity(Callable<T> task) throws Exception {
        return task.call();
    }

    /**
     * Who calls and how we know.
     *
     * @param identity who it is
     * @param ambient whether a browser sends the proof on its own (cookies, Basic, client certificates), so that a
     *     call needs the CSRF header
     */
    record Caller(Identity identity, boolean ambient) {
        /** Nobody. */
        public static final Caller NOBODY = new Caller(Identity.anonymous(), false);
    }
}
