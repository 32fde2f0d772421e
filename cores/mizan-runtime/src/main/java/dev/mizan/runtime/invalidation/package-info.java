/** What a finished mutation made stale, and how it is told. */
@NullMarked
package dev.mizan.runtime.invalidation;

import org.jspecify.annotations.NullMarked;
