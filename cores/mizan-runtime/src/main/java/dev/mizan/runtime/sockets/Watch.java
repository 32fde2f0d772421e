package dev.mizan.runtime.sockets;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonWriter;
import java.util.Collections;
import java.util.Map;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * An instance of a context that one connection watches.
 *
 * @param id what the connection calls it
 * @param params the instance's params as canonical JSON
 */
record Watch(FrameConnection connection, String id, String context, SortedMap<String, String> params) {

    static Watch of(FrameConnection connection, Frame.Watch frame, Map<String, JsonValue> params) {
        return new Watch(connection, frame.id(), frame.context(), canonical(params));
    }

    /** {@code params} as texts, which are equal exactly if the values are. */
    static SortedMap<String, String> canonical(Map<String, JsonValue> params) {
        SortedMap<String, String> texts = new TreeMap<>();
        params.forEach((name, value) -> texts.put(name, JsonWriter.canonical(value)));
        return Collections.unmodifiableSortedMap(texts);
    }

    /** Whether an invalidation with these params means this instance, among others. */
    boolean has(SortedMap<String, String> named) {
        return params.entrySet().containsAll(named.entrySet());
    }
}
