package dev.mizan.springboot;

import dev.mizan.runtime.spi.IdentitySource;

/** Proofs of identity that come before those of the framework. */
@FunctionalInterface
interface IdentityLayer {
    /** Who calls, by these proofs, and otherwise by {@code framework}. */
    IdentitySource over(IdentitySource framework);
}
