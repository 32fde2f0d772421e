/** The Vue layer: composables over {@code @mizan/vue}. A view and its template stand beside each other. */
@NullMarked
@JStacheConfig(type = JStacheType.STACHE)
@JStacheFlags(flags = {JStacheFlags.Flag.NO_NULL_CHECKING, JStacheFlags.Flag.NO_INVERTED_BROKEN_CHAIN})
@JStacheFormatterTypes(
        types = {
            TypeScriptAccess.class,
            TypeScriptDocLine.class,
            TypeScriptIdentifier.class,
            TypeScriptKey.class,
            TypeScriptObjectKey.class,
            TypeScriptString.class,
            TypeScriptType.class
        })
package dev.mizan.codegen.vue;

import dev.mizan.codegen.typescript.TypeScriptAccess;
import dev.mizan.codegen.typescript.TypeScriptDocLine;
import dev.mizan.codegen.typescript.TypeScriptIdentifier;
import dev.mizan.codegen.typescript.TypeScriptKey;
import dev.mizan.codegen.typescript.TypeScriptObjectKey;
import dev.mizan.codegen.typescript.TypeScriptString;
import dev.mizan.codegen.typescript.TypeScriptType;
import io.jstach.jstache.JStacheConfig;
import io.jstach.jstache.JStacheFlags;
import io.jstach.jstache.JStacheFormatterTypes;
import io.jstach.jstache.JStacheType;
import org.jspecify.annotations.NullMarked;
