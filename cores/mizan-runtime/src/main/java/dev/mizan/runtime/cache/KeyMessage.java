package dev.mizan.runtime.cache;

import dev.mizan.ir.CodePoints;
import java.util.Collections;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/**
 * What an answer depends on: the message that its {@linkplain CacheKeys key} is made of.
 *
 * <pre>{@code
 * new KeyMessage("user", Map.of("user_id", "5"), 0).text()      // {"c":"user","p":{"user_id":"5"},"r":0}
 * }</pre>
 *
 * @param context the context's name
 * @param params its params as {@linkplain ParamText texts}, defaults filled in and nulls left out
 * @param rev the revision of its functions
 * @param user who asks, {@code ""} for nobody; only where the answer depends on it
 * @param permissions the {@linkplain CacheKeys#permissions permission key}; only where the answer depends on it
 * @param locale the language tag; only where the answer depends on it
 * @param tenant the tenant; only where the answer depends on it
 */
public record KeyMessage(
        String context,
        SortedMap<String, String> params,
        int rev,
        Optional<String> user,
        Optional<String> permissions,
        Optional<String> locale,
        Optional<String> tenant) {

    public KeyMessage {
        params = Collections.unmodifiableSortedMap(params);
    }

    /** The message of an answer that is the same for everybody. */
    public KeyMessage(String context, Map<String, String> params, int rev) {
        this(context, sorted(params), rev, Optional.empty(), Optional.empty(), Optional.empty(), Optional.empty());
    }

    /** {@code params} in the order of a message. */
    public static SortedMap<String, String> sorted(Map<String, String> params) {
        TreeMap<String, String> sorted = new TreeMap<>(CodePoints.ORDER);
        sorted.putAll(params);
        return sorted;
    }

    /** The canonical text, all of it ASCII. */
    public String text() {
        AsciiJson json = new AsciiJson().member("c", context);
        permissions.ifPresent(key -> json.member("k", key));
        locale.ifPresent(tag -> json.member("l", tag));
        json.raw("p", AsciiJson.object(params)).raw("r", Integer.toString(rev));
        tenant.ifPresent(name -> json.member("t", name));
        user.ifPresent(id -> json.member("u", id));
        return json.end();
    }
}
