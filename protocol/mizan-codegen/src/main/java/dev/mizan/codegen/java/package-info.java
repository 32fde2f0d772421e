/** The package: views, templates beside them, and Java as a language, each kind of code a type that escapes itself. */
@NullMarked
@JStacheConfig(type = JStacheType.STACHE)
@JStacheFlags(flags = {JStacheFlags.Flag.NO_NULL_CHECKING, JStacheFlags.Flag.NO_INVERTED_BROKEN_CHAIN})
@JStacheFormatterTypes(
        types = {
            JavaCodec.class,
            JavaDocLine.class,
            JavaIdentifier.class,
            JavaImport.class,
            JavaPackage.class,
            JavaString.class,
            JavaType.class
        })
package dev.mizan.codegen.java;

import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheFlags;
import io.jstach.jstache.JStacheFormatterTypes;
import io.jstach.jstache.JStacheType;
import org.jspecify.annotations.NullMarked;
