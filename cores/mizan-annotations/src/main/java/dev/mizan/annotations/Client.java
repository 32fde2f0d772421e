package dev.mizan.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A server function: a method that emitted clients may call.
 *
 * <p>A method with {@link #context()} is a read and belongs to those contexts; one with {@link #affects()},
 * {@link #affectsFunctions()} or {@link #merge()} is a mutation. Parameters are bound by name.
 *
 * <pre>{@code
 * @Client(context = UserContext.class)
 * public UserProfile userProfile(long userId) { … }
 *
 * @Client(affects = UserContext.class)          // userId matches the context's param: only that instance
 * public void updateProfile(long userId, @Size(max = 40) String name) { … }
 * }</pre>
 *
 * <p>A plain Java call of an annotated method is a plain Java call: it invalidates nothing.
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.METHOD)
public @interface Client {

    /** The value of {@link #cacheSeconds()} for an answer that stays cached until it is invalidated. */
    int CACHE_UNTIL_INVALIDATED = -1;

    /** The value of {@link #cacheSeconds()} for an answer that is never cached. */
    int NO_CACHE = 0;

    /** The wire name; by default the method's name under the module's {@link Naming}. */
    String name() default "";

    /** The context records this read belongs to. Excludes {@link #affects()} and {@link #merge()}. */
    Class<?>[] context() default {};

    /** The context records this mutation makes stale. Arguments that match a param by name and type narrow it. */
    Class<?>[] affects() default {};

    /** The wire names of context members this mutation makes stale, checked at compile time. */
    String[] affectsFunctions() default {};

    /** The context records whose cached bundles take this function's result instead of being fetched again. */
    Class<?>[] merge() default {};

    /** The member that {@link #merge()} replaces; needed only where the result's type alone does not decide. */
    String mergeSlot() default "";

    /** The component that identifies an element in an upsert; by default the component {@code id}. */
    String mergeKey() default "";

    /** Who may call; by default everybody, unless {@link MizanModule#auth()} says otherwise. */
    Auth auth() default Auth.PUBLIC;

    /** A class that is asked with identity and arguments, after decoding and before the function runs. */
    Class<? extends Guard> guard() default Guard.class;

    /** Never callable by clients and without client code; its {@link #route()} is the way to it. */
    boolean internal() default false;

    /** An own URL for view functions and internal ones, such as {@code /profile/:userId/}. */
    String route() default "";

    /** The HTTP methods of {@link #route()}: by default GET for members of a context, POST otherwise. */
    String[] methods() default {};

    /** Emitted clients call this function over the socket where one is open. */
    boolean websocket() default false;

    /** The revision of the function's logic; raise it to leave cached answers of the old logic behind. */
    int rev() default 0;

    /** How long an answer may stay cached, in seconds; see the two constants of this type. */
    int cacheSeconds() default CACHE_UNTIL_INVALIDATED;
}
