/** The {@code mizan} command: reads {@code mizan.toml}, loads a contract and runs the generator. */
@NullMarked
package dev.mizan.cli;

import org.jspecify.annotations.NullMarked;
