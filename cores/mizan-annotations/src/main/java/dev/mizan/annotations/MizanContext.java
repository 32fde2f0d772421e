package dev.mizan.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * A context: functions that belong together and are fetched as one bundle. It stands on a record whose components are
 * the context's params.
 *
 * <pre>{@code
 * @MizanContext
 * public record UserContext(long userId) {}     // the context "user"
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MizanContext {

    /** The context's name; by default the record's without {@code Context}, in lower camel case or snake case. */
    String value() default "";

    /** Members run side by side, each with the caller's context, instead of inside one snapshot. */
    boolean parallel() default false;
}
