/** Runs wire cases, one request and one expected answer as data, against a running server. */
@NullMarked
package dev.mizan.wire;

import org.jspecify.annotations.NullMarked;
