/** Programs with windows under test: a screen, the process, and what it is told to do. */
@NullMarked
package dev.mizan.windows;

import org.jspecify.annotations.NullMarked;
