/** Adapters that are broken on purpose, to see that the suite notices. */
@NullMarked
package dev.mizan.afi.board.faults;

import org.jspecify.annotations.NullMarked;
