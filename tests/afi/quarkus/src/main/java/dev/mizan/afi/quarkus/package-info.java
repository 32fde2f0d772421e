/** The fixture as a Quarkus server. */
@MizanModule(naming = Naming.SNAKE_CASE)
@NullMarked
package dev.mizan.afi.quarkus;

import dev.mizan.annotations.MizanModule;
import dev.mizan.annotations.Naming;
import org.jspecify.annotations.NullMarked;
