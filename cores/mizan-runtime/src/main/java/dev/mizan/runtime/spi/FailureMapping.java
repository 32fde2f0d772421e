package dev.mizan.runtime.spi;

import java.util.OptionalInt;

/**
 * Knows the framework's own exceptions, such as the one of its method security, so that they are not taken for faults
 * of the application.
 *
 * <pre>{@code
 * FailureMapping mapping = failure ->
 *         failure instanceof AccessDeniedException ? OptionalInt.of(403) : OptionalInt.empty();
 * }</pre>
 */
@FunctionalInterface
public interface FailureMapping {
    /** Knows none. */
    FailureMapping NONE = failure -> OptionalInt.empty();

    /**
     * The status of a failure that the framework means the caller to see, empty for every other. A 401 or 403 becomes
     * 401 for nobody and 403 for somebody; the exception's text is never sent.
     */
    OptionalInt status(Throwable failure);

    /**
     * Whether {@code failure} proves that a function was refused before it ran, as method security does it, so that
     * nothing became stale. Where that is not certain, the answer is {@code false}: the function ran.
     *
     * @param owner the instance with the function, as the container gave it, proxies included
     */
    default boolean refusedBefore(Throwable failure, Object owner) {
        return false;
    }
}
