/**
 * What an application developer writes: annotations for functions, contexts and types, and the few types that appear
 * in their signatures. Nothing here has behaviour of its own; the processor reads it at compile time.
 */
@NullMarked
package dev.mizan.annotations;

import org.jspecify.annotations.NullMarked;
