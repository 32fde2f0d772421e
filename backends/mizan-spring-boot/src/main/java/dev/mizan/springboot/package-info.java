/** Mizan on Spring Boot: Spring MVC, Security and transactions, translated to the core and back. */
@NullMarked
package dev.mizan.springboot;

import org.jspecify.annotations.NullMarked;
