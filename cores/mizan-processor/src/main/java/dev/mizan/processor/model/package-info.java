/**
 * What was read, free of the compiler: immutable records of owners, functions, types, contexts and errors, the report
 * on them, and their part of the contract.
 */
@NullMarked
package dev.mizan.processor.model;

import org.jspecify.annotations.NullMarked;
