/** The rules over what was read: one visible ordered list, all problems at once. */
@NullMarked
package dev.mizan.processor.validate;

import org.jspecify.annotations.NullMarked;
