/** From the compiler's model of the sources to ours; reports whatever cannot be modelled. */
@NullMarked
package dev.mizan.processor.read;

import org.jspecify.annotations.NullMarked;
