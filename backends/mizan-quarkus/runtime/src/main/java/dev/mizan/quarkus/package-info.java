/** Mizan on Quarkus: Vert.x HTTP, Quarkus Security and JTA, translated to the core and back. */
@NullMarked
package dev.mizan.quarkus;

import org.jspecify.annotations.NullMarked;
