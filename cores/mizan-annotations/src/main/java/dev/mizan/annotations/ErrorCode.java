package dev.mizan.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The code and status with which a {@link MizanException} travels. An exception named in a function's {@code throws}
 * is one of its typed errors.
 *
 * <pre>{@code
 * @ErrorCode(value = "OUT_OF_STOCK", status = 409)
 * public final class OutOfStock extends MizanException { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target(ElementType.TYPE)
public @interface ErrorCode {

    /** The code in upper snake case; the protocol's and its clients' own codes cannot be reused. */
    String value();

    /** The HTTP status, from 400 to 599. */
    int status() default 400;
}
