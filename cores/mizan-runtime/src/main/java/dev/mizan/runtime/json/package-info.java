/** JSON as the protocol writes it: strict reading, canonical writing, and the codecs that generated code is made of. */
@NullMarked
package dev.mizan.runtime.json;

import org.jspecify.annotations.NullMarked;
