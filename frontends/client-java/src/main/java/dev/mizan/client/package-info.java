/**
 * What every Java client that {@code mizan generate} emits stands on: {@link dev.mizan.client.Mizan} is the connection
 * to a server, {@link dev.mizan.client.Codec} how a value travels, {@link dev.mizan.client.MizanException} what a
 * request can end with.
 */
@NullMarked
package dev.mizan.client;

import org.jspecify.annotations.NullMarked;
