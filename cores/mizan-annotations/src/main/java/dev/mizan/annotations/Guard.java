package dev.mizan.annotations;

/**
 * Decides whether a caller may run a function with these arguments, after they are decoded and before it runs. The
 * instance comes from the framework's container.
 *
 * <pre>{@code
 * public final class OwnAccount implements Guard {
 *     public boolean allows(Identity caller, Arguments arguments) {
 *         return caller.id().equals(arguments.get("userId", String.class));
 *     }
 * }
 * }</pre>
 */
@FunctionalInterface
public interface Guard {

    /** Whether the call may go on; {@code false} is answered with 401 to nobody and 403 to somebody. */
    boolean allows(Identity caller, Arguments arguments);
}
