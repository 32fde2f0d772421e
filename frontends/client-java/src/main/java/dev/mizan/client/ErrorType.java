package dev.mizan.client;

import java.util.Optional;

/** A typed error of a function; emitted exceptions have one each. */
@FunctionalInterface
public interface ErrorType {

    /** The typed exception of what was answered, if it is one of this type. */
    Optional<? extends MizanException> of(MizanException answered);
}
