/** Values of every type for clients to read and to send back; {@code long} travels as a number. */
@MizanModule(naming = Naming.SNAKE_CASE)
@NullMarked
package dev.mizan.roundtrip;

import dev.mizan.annotations.MizanModule;
import dev.mizan.annotations.Naming;
import org.jspecify.annotations.NullMarked;
