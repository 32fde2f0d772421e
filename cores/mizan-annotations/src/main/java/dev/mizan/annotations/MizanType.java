package dev.mizan.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Publishes a type for other modules, or gives it another name in the contract when two types would share one.
 *
 * <pre>{@code
 * @MizanType(name = "BillingAddress")
 * public record Address(String street, String city) {}
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface MizanType {

    /** The name in the contract; by default the simple name, prefixed by those of its enclosing types. */
    String name() default "";
}
