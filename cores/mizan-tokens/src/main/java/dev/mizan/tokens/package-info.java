/** Identity tokens: short ones that carry a caller's rights (MWT), and access and refresh tokens (JWT). */
@NullMarked
package dev.mizan.tokens;

import org.jspecify.annotations.NullMarked;
