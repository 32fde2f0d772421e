/** Emitted clients of the AFI fixture, in every language, against a live server. */
@NullMarked
package dev.mizan.drivers;

import org.jspecify.annotations.NullMarked;
