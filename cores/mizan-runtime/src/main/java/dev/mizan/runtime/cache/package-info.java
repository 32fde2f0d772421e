/** Answers of contexts that are kept, and how they stop counting when a mutation made them stale. */
@NullMarked
package dev.mizan.runtime.cache;

import org.jspecify.annotations.NullMarked;
