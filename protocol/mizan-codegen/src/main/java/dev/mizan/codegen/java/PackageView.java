package dev.mizan.codegen.java;

import io.jstach.jstache.JStache;

/**
 * {@code package-info.java}.
 *
 * @param target the package
 */
@JStache(path = "dev/mizan/codegen/java/PackageView.java.stache")
record PackageView(JavaPackage target) {}
