package dev.mizan.codegen.rust;

/** A piece of Rust that is safe to print where its kind is expected; {@code toString} is the source text. */
sealed interface RustCode permits RustDocLine, RustIdentifier, RustString, RustType {}
