/** The Helidon adapter under load, beside the same by hand. */
@NullMarked
package dev.mizan.benchmarks.helidon;

import org.jspecify.annotations.NullMarked;
