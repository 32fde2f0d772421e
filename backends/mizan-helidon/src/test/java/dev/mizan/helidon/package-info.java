/** A small application on Helidon, and what it does. */
@NullMarked
package dev.mizan.helidon;

import org.jspecify.annotations.NullMarked;
