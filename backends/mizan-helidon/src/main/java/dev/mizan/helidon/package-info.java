/** Mizan on Helidon SE: translates its web server, security and configuration to the core. */
@NullMarked
package dev.mizan.helidon;

import org.jspecify.annotations.NullMarked;
