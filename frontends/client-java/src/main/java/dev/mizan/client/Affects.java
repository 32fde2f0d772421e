package dev.mizan.client;

import dev.mizan.client.JsonValue.JsonNull;
import dev.mizan.client.JsonValue.JsonObject;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/**
 * What a function declares to make stale; it counts when a call ends without an answer, as nobody knows then whether it
 * was carried out.
 *
 * <pre>{@code
 * mizan.call("update_profile", args, Codecs.JSON, List.of(Affects.context("user", "user_id")));
 * }</pre>
 *
 * @param context the context
 * @param function the one function of the context, if it is not the whole context
 * @param params the arguments that say which instance; without any it is every instance
 */
public record Affects(String context, Optional<String> function, List<String> params) {

    /** Params that do not change. */
    public Affects {
        params = List.copyOf(params);
    }

    /** Instances of a context. */
    public static Affects context(String name, String... params) {
        return new Affects(name, Optional.empty(), List.of(params));
    }

    /** One function of a context. */
    public static Affects function(String context, String name, String... params) {
        return new Affects(context, Optional.of(name), List.of(params));
    }

    /** What a call with these arguments makes stale; an absent one does not narrow it. */
    InvalidationTarget by(JsonObject args) {
        Map<String, JsonValue> given = new LinkedHashMap<>();
        for (String param : params) {
            args.get(param).filter(value -> value != JsonNull.NULL).ifPresent(value -> given.put(param, value));
        }
        return new InvalidationTarget(context, function, given);
    }
}
