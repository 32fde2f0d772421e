/** What the layers of all frameworks say about a contract: the hooks of members and mutations, and what they import. */
@NullMarked
package dev.mizan.codegen.stage2;

import org.jspecify.annotations.NullMarked;
