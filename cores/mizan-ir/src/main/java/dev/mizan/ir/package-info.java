/**
 * The contract between every backend and every code generator: immutable records, the KDL reader, the canonical
 * writer and the rules over a whole document.
 */
@NullMarked
package dev.mizan.ir;

import org.jspecify.annotations.NullMarked;
