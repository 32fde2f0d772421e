/** How measurements are compared: medians with their intervals. */
@NullMarked
package dev.mizan.benchmarks;

import org.jspecify.annotations.NullMarked;
