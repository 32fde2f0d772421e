/** The crate: views, templates beside them, and Rust as a language, each kind of code a type that escapes itself. */
@NullMarked
@JStacheConfig(type = JStacheType.STACHE)
@JStacheFlags(flags = {JStacheFlags.Flag.NO_NULL_CHECKING, JStacheFlags.Flag.NO_INVERTED_BROKEN_CHAIN})
@JStacheFormatterTypes(types = {RustDocLine.class, RustIdentifier.class, RustString.class, RustType.class})
package dev.mizan.codegen.rust;

import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheFlags;
import io.jstach.jstache.JStacheFormatterTypes;
import io.jstach.jstache.JStacheType;
import org.jspecify.annotations.NullMarked;
