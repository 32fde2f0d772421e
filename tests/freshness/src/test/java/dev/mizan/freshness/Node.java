package dev.mizan.freshness;

import dev.mizan.ir.MizanIr;
import dev.mizan.runtime.cache.CacheCounts;
import dev.mizan.runtime.cache.GenerationCache;
import dev.mizan.runtime.cache.Invalidation;
import dev.mizan.runtime.cache.KeyMessage;
import dev.mizan.runtime.invalidation.InvalidationTarget;
import dev.mizan.runtime.invalidation.InvalidationTarget.ContextTarget;
import dev.mizan.runtime.invalidation.InvalidationTarget.FunctionTarget;
import dev.mizan.runtime.json.JsonValue;
import dev.mizan.runtime.json.JsonValue.JsonNumber;
import dev.mizan.runtime.json.JsonValue.JsonString;
import dev.mizan.runtime.spi.CacheSettings;
import dev.mizan.runtime.spi.CacheSettings.Mode;
import dev.mizan.runtime.spi.GenerationStore;
import dev.mizan.runtime.spi.Secret;
import dev.mizan.runtime.spi.Transactions;
import dev.mizan.runtime.spi.Transactions.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.SortedMap;
import java.util.TreeMap;

/** One process of the shop: the real cache over a real store, and a database that is a number. */
final class Node implements AutoCloseable {

    static final Secret SECRET = Secret.of("mizan.cache.secret", "freshness-secret-0123456789abcdef0123");

    private final GenerationCache cache;
    private final Database database;

    /** What the functions read and mutations write: how many writes there were. */
    static final class Database {
        private int writes;

        synchronized int read() {
            return writes;
        }

        synchronized int write() {
            return ++writes;
        }
    }

    Node(GenerationStore store, boolean strict, MizanIr linked, Database database, Transactions transactions) {
        this(GenerationCache.of(store, settings(strict, CacheSettings.INTENT_TTL), transactions, linked), database);
    }

    private Node(GenerationCache cache, Database database) {
        this.cache = cache;
        this.database = database;
    }

    Node(GenerationStore store, boolean strict, Database database) {
        this(store, strict, Shop.today(), database, Transactions.NONE);
    }

    static CacheSettings settings(boolean strict, Duration intentTtl) {
        return new CacheSettings(
                Mode.LOCAL,
                "shop",
                Optional.of(SECRET),
                Optional.empty(),
                strict,
                intentTtl,
                CacheSettings.MAX_AGE,
                CacheSettings.MAX_BYTES);
    }

    /** A computation of an answer, which may do something before it reads and after. */
    interface Meanwhile {
        void run() throws Exception;
    }

    static final Meanwhile NOTHING = () -> {};

    /** Reads an instance as {@code user}; the answer is what the database said when it was computed. */
    int read(String context, String user, Map<String, String> params) throws Exception {
        return read(context, user, params, NOTHING, NOTHING);
    }

    int read(String context, String user, Map<String, String> params, Meanwhile before, Meanwhile after)
            throws Exception {
        KeyMessage message = new KeyMessage(
                context,
                KeyMessage.sorted(params),
                0,
                Optional.of(user),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        byte[] answer = cache.context(context).orElseThrow().answer(message, () -> {
            before.run();
            int seen = database.read();
            after.run();
            return Integer.toString(seen).getBytes(StandardCharsets.UTF_8);
        });
        return Integer.parseInt(new String(answer, StandardCharsets.UTF_8));
    }

    int user(int id) throws Exception {
        return read("user", "", Map.of("user_id", Integer.toString(id)));
    }

    /** A mutation from its announcement to its acknowledgement; gives what it wrote. */
    int mutate(InvalidationTarget... targets) {
        Invalidation invalidation = begin(targets);
        int written = database.write();
        invalidation.finish(Outcome.COMMITTED);
        return written;
    }

    Invalidation begin(InvalidationTarget... targets) {
        return cache.begin(List.of(targets));
    }

    CacheCounts counts() {
        return cache.counts();
    }

    GenerationCache cache() {
        return cache;
    }

    static InvalidationTarget context(String context, Object... params) {
        return new ContextTarget(context, params(params));
    }

    static InvalidationTarget function(String context, String function, Object... params) {
        return new FunctionTarget(context, function, params(params));
    }

    private static SortedMap<String, JsonValue> params(Object... pairs) {
        SortedMap<String, JsonValue> params = new TreeMap<>();
        for (int i = 0; i < pairs.length; i += 2) {
            Object value = pairs[i + 1];
            params.put(
                    pairs[i].toString(),
                    value instanceof Integer ? new JsonNumber(value.toString()) : new JsonString(value.toString()));
        }
        return params;
    }

    @Override
    public void close() {
        cache.close();
    }
}
