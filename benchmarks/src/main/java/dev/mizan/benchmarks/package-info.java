/** What a call costs beside the same work written by hand. */
@NullMarked
package dev.mizan.benchmarks;

import org.jspecify.annotations.NullMarked;
