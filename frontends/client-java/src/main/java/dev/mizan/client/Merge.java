package dev.mizan.client;

import java.util.Map;
import java.util.Optional;

/**
 * A value that takes the place of what was read before, so that nobody has to ask for it again.
 *
 * @param context the context that holds the value
 * @param params what the params of the instance contain
 * @param slot the function whose data it is
 * @param key where the data is a list, the field that tells its elements apart: the element with the same one is
 *     replaced, or the value is appended
 * @param value the value as it travelled; the codec of its type reads it
 */
public record Merge(String context, Map<String, JsonValue> params, String slot, Optional<String> key, JsonValue value) {

    static final Codec<Merge> CODEC = Codecs.of(Merge::toJson, json -> {
        Fields fields = Fields.of(json);
        return new Merge(
                fields.read("context", Codecs.STRING),
                fields.read("params", Codecs.optional(InvalidationTarget.PARAMS))
                        .orElse(Map.of()),
                fields.read("slot", Codecs.STRING),
                fields.read("key", Codecs.optional(Codecs.STRING)),
                fields.read("value", Codecs.JSON));
    });

    /** The merge as the protocol writes it. */
    public JsonValue toJson() {
        return JsonValue.object()
                .with("context", Codecs.STRING, context)
                .withPresent("key", Codecs.STRING, key.orElse(null))
                .with("params", InvalidationTarget.PARAMS, params)
                .with("slot", Codecs.STRING, slot)
                .with("value", Codecs.JSON, value)
                .build();
    }
}
