/** What a call from a window's page costs. */
@NullMarked
package dev.mizan.benchmarks.desktop;

import org.jspecify.annotations.NullMarked;
