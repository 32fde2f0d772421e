/** Compiles and runs what the documentation shows. */
@NullMarked
package dev.mizan.docs;

import org.jspecify.annotations.NullMarked;
