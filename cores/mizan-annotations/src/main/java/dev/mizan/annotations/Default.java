package dev.mizan.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * The value of a parameter or component that the caller leaves out, written as it would stand in a URL.
 *
 * <pre>{@code
 * @Client(context = SearchContext.class)
 * public SearchPage search(String q, @Default("1") int page) { … }
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PARAMETER, ElementType.RECORD_COMPONENT})
public @interface Default {

    /** The value as text; checked against the declared type at compile time. */
    String value();
}
