/** One exchange from request to reply. */
@NullMarked
package dev.mizan.runtime.dispatch;

import org.jspecify.annotations.NullMarked;
