package dev.mizan.runtime.sockets;

import dev.mizan.runtime.json.JsonValue.JsonObject;

/** A frame that asks for something. */
sealed interface Frame {

    /** What the answer to it is called. */
    String id();

    /** Runs a function. */
    record Call(String id, String function, JsonObject arguments) implements Frame {}

    /** Reads an instance of a context. */
    record Fetch(String id, String context, JsonObject params) implements Frame {}

    /** Asks to be told when an instance of a context becomes stale. */
    record Watch(String id, String context, JsonObject params) implements Frame {}

    /** Ends the watch {@code to}. */
    record Unwatch(String id, String to) implements Frame {}
}
