/** From our model to Java sources. */
@NullMarked
package dev.mizan.processor.write;

import org.jspecify.annotations.NullMarked;
