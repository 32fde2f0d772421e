package dev.mizan.client;

import dev.mizan.client.JsonValue.JsonObject;
import dev.mizan.client.JsonValue.JsonString;
import java.util.Map;
import java.util.Optional;

/**
 * What became stale: instances of a context, or one function of it.
 *
 * @param context the context's name; {@code *} is everything
 * @param function the one function of the context, if it is not the whole context
 * @param params what the params of an instance must contain for it to be stale; empty for every instance
 */
public record InvalidationTarget(String context, Optional<String> function, Map<String, JsonValue> params) {

    static final Codec<Map<String, JsonValue>> PARAMS = Codecs.map(Codecs.JSON);

    static final Codec<InvalidationTarget> CODEC = Codecs.of(InvalidationTarget::encode, InvalidationTarget::decode);

    static InvalidationTarget ofContext(String name) {
        return new InvalidationTarget(name, Optional.empty(), Map.of());
    }

    private static JsonValue encode(InvalidationTarget target) {
        if (target.function.isEmpty() && target.params.isEmpty()) {
            return new JsonString(target.context);
        }
        return JsonValue.object()
                .with("context", Codecs.STRING, target.context)
                .withPresent("function", Codecs.STRING, target.function.orElse(null))
                .withPresent("params", PARAMS, target.params.isEmpty() ? null : target.params)
                .build();
    }

    private static InvalidationTarget decode(JsonValue json) {
        if (json instanceof JsonString name) {
            return ofContext(name.value());
        }
        Fields fields = Fields.of(json);
        Map<String, JsonValue> params =
                json instanceof JsonObject object && object.members().containsKey("params")
                        ? fields.read("params", PARAMS)
                        : Map.of();
        return new InvalidationTarget(
                fields.read("context", Codecs.STRING), fields.read("function", Codecs.optional(Codecs.STRING)), params);
    }

    /** The target as the protocol writes it. */
    public JsonValue toJson() {
        return CODEC.encode(this);
    }
}
