/** The Spring Boot adapter under load, beside controllers that do the same by hand. */
@NullMarked
package dev.mizan.benchmarks.spring;

import org.jspecify.annotations.NullMarked;
