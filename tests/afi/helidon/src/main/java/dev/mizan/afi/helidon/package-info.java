/** The fixture as a Helidon SE server. */
@MizanModule(naming = Naming.SNAKE_CASE)
@NullMarked
package dev.mizan.afi.helidon;

import dev.mizan.annotations.MizanModule;
import dev.mizan.annotations.Naming;
import org.jspecify.annotations.NullMarked;
