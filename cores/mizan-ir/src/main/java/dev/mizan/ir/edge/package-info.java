/** What a cache in front of the server has to know: which URLs belong to which context, and what makes them stale. */
@NullMarked
package dev.mizan.ir.edge;

import org.jspecify.annotations.NullMarked;
