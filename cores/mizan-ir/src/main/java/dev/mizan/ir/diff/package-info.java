/** What differs between two contracts, and whom it breaks. */
@NullMarked
package dev.mizan.ir.diff;

import org.jspecify.annotations.NullMarked;
