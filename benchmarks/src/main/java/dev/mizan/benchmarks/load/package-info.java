/** A server under load beside the same endpoints by hand. */
@NullMarked
package dev.mizan.benchmarks.load;

import org.jspecify.annotations.NullMarked;
