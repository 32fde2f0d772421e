package dev.mizan.codegen.rust;

import io.jstach.jstache.JStache;

/** {@code src/client.rs}: the client itself, to which functions and contexts add their methods. */
@JStache(path = "dev/mizan/codegen/rust/ClientView.rs")
record ClientView() {}
