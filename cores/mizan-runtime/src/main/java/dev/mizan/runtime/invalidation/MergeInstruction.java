package dev.mizan.runtime.invalidation;

import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonWriter;
import java.util.Optional;
import java.util.SortedMap;

/**
 * A result that the caller's cached bundle takes instead of being fetched again.
 *
 * @param target the instances it goes to, as an invalidation names them
 * @param slot the member whose value it becomes or joins
 * @param key the member that identifies an element, in an upsert
 * @param exact whether the params name the slot's instance for certain; a merge that is not exact is sent to the
 *     caller as an invalidation
 */
public record MergeInstruction(
        InvalidationTarget.ContextTarget target, String slot, Optional<String> key, boolean exact) {

    /** Writes the element of {@code merge}, with the result's encoded {@code value}. */
    void write(byte[] value, JsonWriter out) {
        SortedMap<String, JsonValue> params = target.params();
        out.startObject();
        out.name(TargetNames.CONTEXT);
        out.string(target.context());
        if (key.isPresent()) {
            out.name("key");
            out.string(key.get());
        }
        InvalidationTarget.writeParams(params, out);
        out.name("slot");
        out.string(slot);
        out.name("value");
        out.raw(value);
        out.endObject();
    }
}
