/** The dispatcher alone, without a server, beside the same work written by hand. */
@NullMarked
package dev.mizan.benchmarks.core;

import org.jspecify.annotations.NullMarked;
