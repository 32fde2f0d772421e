/** The same for {@code long} as text. */
@MizanModule(naming = Naming.SNAKE_CASE, longs = Longs.STRING)
@NullMarked
package dev.mizan.roundtrip.text;

import dev.mizan.annotations.Longs;
import dev.mizan.annotations.MizanModule;
import dev.mizan.annotations.Naming;
import org.jspecify.annotations.NullMarked;
