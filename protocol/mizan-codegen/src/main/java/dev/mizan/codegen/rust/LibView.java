package dev.mizan.codegen.rust;

import io.jstach.jstache.JStache;

/**
 * {@code src/lib.rs}.
 *
 * @param contract the hash of the contract
 */
@JStache(path = "dev/mizan/codegen/rust/LibView.rs")
record LibView(RustString contract) {}
