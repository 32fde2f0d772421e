/** Runs the conformance cases against an adapter, and makes the board of what every adapter does. */
@NullMarked
package dev.mizan.afi.board;

import org.jspecify.annotations.NullMarked;
