/**
 * TypeScript as a language: identifiers, literals, types, comments and the layout of lines, each a type of its own, so
 * that a template can only print what is already escaped.
 */
@NullMarked
package dev.mizan.codegen.typescript;

import org.jspecify.annotations.NullMarked;
