package dev.mizan.codegen.rust;

import io.jstach.jstache.JStache;

/**
 * {@code Cargo.toml}.
 *
 * @param name the crate's name
 */
@JStache(path = "dev/mizan/codegen/rust/ManifestView.toml")
record ManifestView(RustString name) {}
