/**
 * The Python package: types, contexts, errors, and a client that waits beside one that does not. A view and its
 * template stand beside each other; names, literals, types and comments are escaped by their own types.
 */
@NullMarked
@JStacheConfig(type = JStacheType.STACHE)
@JStacheFlags(flags = {JStacheFlags.Flag.NO_NULL_CHECKING, JStacheFlags.Flag.NO_INVERTED_BROKEN_CHAIN})
@JStacheFormatterTypes(
        types = {
            PythonDocLine.class,
            PythonExpression.class,
            PythonIdentifier.class,
            PythonString.class,
            PythonType.class
        })
package dev.mizan.codegen.python;

import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheFlags;
import io.jstach.jstache.JStacheFormatterTypes;
import io.jstach.jstache.JStacheType;
import org.jspecify.annotations.NullMarked;
