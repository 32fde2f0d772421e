/** Who may depend on whom, and what the request path may do. */
@NullMarked
package dev.mizan.architecture;

import org.jspecify.annotations.NullMarked;
