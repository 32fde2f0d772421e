package dev.mizan.runtime.spi;

import dev.mizan.annotations.Identity;

/** Finds out who calls, from whatever the framework's security decided. */
@FunctionalInterface
public interface IdentitySource {

    /** Nobody, ever. */
    IdentitySource ANONYMOUS = exchange -> new Caller(Identity.anonymous(), false);

    /** Who calls in this exchange. */
    Caller identify(Exchange exchange);

    /**
     * Who calls and how we know.
     *
     * @param identity who it is
     * @param ambient whether a browser sends the proof on its own (cookies, Basic, client certificates), so that a
     *     call needs the CSRF header
     */
    record Caller(Identity identity, boolean ambient) {}
}
