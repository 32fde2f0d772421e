/** Connections that carry frames: calls, reads and watched contexts over one WebSocket or one window. */
@NullMarked
package dev.mizan.runtime.sockets;

import org.jspecify.annotations.NullMarked;
