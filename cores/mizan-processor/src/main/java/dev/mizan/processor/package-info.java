/**
 * The annotation processor: read, validate, write. It knows the annotations and the run-time types by name only, so
 * that it brings nothing else onto the processor path.
 */
@NullMarked
package dev.mizan.processor;

import org.jspecify.annotations.NullMarked;
