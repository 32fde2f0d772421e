/** The fixture in desktop windows. */
@MizanModule(naming = Naming.SNAKE_CASE)
@NullMarked
package dev.mizan.afi.desktop;

import dev.mizan.annotations.MizanModule;
import dev.mizan.annotations.Naming;
import org.jspecify.annotations.NullMarked;
