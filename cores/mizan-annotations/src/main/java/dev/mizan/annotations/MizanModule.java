package dev.mizan.annotations;

import java.lang.annotation.Documented;
import java.lang.annotation.ElementType;
import java.lang.annotation.Retention;
import java.lang.annotation.RetentionPolicy;
import java.lang.annotation.Target;

/**
 * Settings for all functions and types of a package (and the packages below it) or of a Java module. A package inside
 * overrides the elements it writes; all others hold on.
 *
 * <pre>{@code
 * @MizanModule(naming = Naming.SNAKE_CASE)
 * package com.acme.shop;
 * }</pre>
 */
@Documented
@Retention(RetentionPolicy.CLASS)
@Target({ElementType.PACKAGE, ElementType.MODULE})
public @interface MizanModule {

    /** How Java names become wire names. */
    Naming naming() default Naming.AS_WRITTEN;

    /** How {@code long} travels. */
    Longs longs() default Longs.NUMBER;

    /** Who may call a function that says nothing about it. */
    Auth auth() default Auth.PUBLIC;

    /** Packages whose types are published for other modules although no function here uses them. */
    String[] publish() default {};
}
