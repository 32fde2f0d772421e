/** IR in, client files out: the targets by name, the files they emit, and the folder that receives them. */
@NullMarked
package dev.mizan.codegen;

import org.jspecify.annotations.NullMarked;
