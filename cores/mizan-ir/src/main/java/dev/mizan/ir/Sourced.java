package dev.mizan.ir;

/** A part of a document and the fragment it comes from. */
record Sourced<T>(String source, T def) {}
