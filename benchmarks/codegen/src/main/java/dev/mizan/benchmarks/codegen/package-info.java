/** How long a client of a large contract takes to emit and to check. */
@NullMarked
package dev.mizan.benchmarks.codegen;

import org.jspecify.annotations.NullMarked;
