/** What adapters and generated code plug into the core. */
@NullMarked
package dev.mizan.runtime.spi;

import org.jspecify.annotations.NullMarked;
