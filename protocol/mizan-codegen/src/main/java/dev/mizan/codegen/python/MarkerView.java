package dev.mizan.codegen.python;

import io.jstach.jstache.JStache;

/** {@code py.typed}, which tells type checkers that the package has types. */
@JStache(path = "dev/mizan/codegen/python/MarkerView.typed")
record MarkerView() {}
