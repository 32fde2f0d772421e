/** A contract as every language sees it: what there is, in which order, and how its types are used. */
@NullMarked
package dev.mizan.codegen.contract;

import org.jspecify.annotations.NullMarked;
