package dev.mizan.runtime.cache;

import dev.mizan.ir.CacheFacts;
import dev.mizan.ir.ContextDef;
import dev.mizan.ir.MizanIr;
import dev.mizan.runtime.invalidation.InvalidationTarget;
import dev.mizan.runtime.spi.CacheSettings;
import dev.mizan.runtime.spi.GenerationStore;
import dev.mizan.runtime.spi.GenerationStoreProvider;
import dev.mizan.runtime.spi.Secret;
import dev.mizan.runtime.spi.StoreUnavailableException;
import dev.mizan.runtime.spi.Transactions;
import java.security.SecureRandom;
import java.time.Duration;
import java.util.ArrayList;
import java.util.Base64;
import java.util.Collection;
import java.util.HashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.ServiceLoader;
import java.util.TreeSet;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;

/**
 * The kept answers of an application, each valid only with the generations that were current before it was computed.
 *
 * <p>A read that begins after a mutation was acknowledged never gets an answer from before it: the mutation replaced
 * the generations of everything it touches, for all viewers and all params that contain those it names.
 */
public final class GenerationCache implements AutoCloseable {

    private static final Logger LOG = LoggerFactory.getLogger(GenerationCache.class);

    private final GenerationStore store;
    private final CacheSettings settings;
    private final Transactions transactions;
    private final CacheKeys keys;
    private final Map<String, ContextCache> contexts = new HashMap<>();
    private final Outage outage = new Outage();
    private final Retries retries = new Retries();
    private final OpenIntents open;
    private final SecureRandom random = new SecureRandom();

    private GenerationCache(
            GenerationStore store, CacheSettings settings, Secret secret, Transactions transactions, MizanIr linked) {
        this.store = store;
        this.settings = settings;
        this.transactions = transactions;
        this.keys = new CacheKeys(secret.value());
        this.open = new OpenIntents(settings.intentTtl(), retries);
        for (ContextDef context : linked.contexts()) {
            CacheFacts facts = CacheFacts.of(linked, context.name());
            if (facts.cached() && !context.functions().isEmpty()) {
                contexts.put(context.name(), context(facts, linked));
            }
        }
    }

    private ContextCache context(CacheFacts facts, MizanIr linked) {
        Duration own = Duration.ofSeconds(facts.cacheSeconds());
        Duration age = own.isPositive() && own.compareTo(settings.maxAge()) < 0 ? own : settings.maxAge();
        return new ContextCache(this, store, facts, new GenerationNames(facts, linked), age);
    }

    /**
     * The cache that {@code settings} ask for, if any.
     *
     * @param linked the linked document with its server parts
     * @throws IllegalStateException with a sentence for the developer, if there is no such store
     */
    public static Optional<GenerationCache> of(CacheSettings settings, Transactions transactions, MizanIr linked) {
        return switch (settings.mode()) {
            case OFF -> Optional.empty();
            case LOCAL -> {
                LOG.info(
                        "Answers of contexts are kept in this process, which has to be the only one of {}"
                                + " (for several: mizan.cache.mode = redis)",
                        settings.app());
                yield Optional.of(of(new LocalStore(settings), settings, transactions, linked));
            }
            case REDIS -> Optional.of(of(provided(settings), settings, transactions, linked));
        };
    }

    private static GenerationStore provided(CacheSettings settings) {
        return ServiceLoader.load(GenerationStoreProvider.class, GenerationCache.class.getClassLoader()).stream()
                .map(ServiceLoader.Provider::get)
                .filter(provider -> provider.mode() == settings.mode())
                .findFirst()
                .orElseThrow(() -> new IllegalStateException("mizan.cache.mode: "
                        + settings.mode().word() + ", but no store for it is on the class path (expected: the"
                        + " dependency dev.mizan:mizan-cache-redis)"))
                .open(settings);
    }

    /** The cache over {@code store}, which it closes. */
    public static GenerationCache of(
            GenerationStore store, CacheSettings settings, Transactions transactions, MizanIr linked) {
        Secret secret = settings.secret()
                .orElseThrow(() -> new IllegalArgumentException("mizan.cache.secret: missing (expected: a secret)"));
        GenerationCache cache = new GenerationCache(store, settings, secret, transactions, linked);
        cache.publish();
        return cache;
    }

    /** A node whose store is away at its start publishes at its first read, and with every invalidation. */
    private void publish() {
        try {
            contexts.values().forEach(ContextCache::publish);
        } catch (StoreUnavailableException away) {
            outage.began(away);
        }
    }

    /** The kept answers of {@code context}, if they may be kept. */
    public Optional<ContextCache> context(String context) {
        return Optional.ofNullable(contexts.get(context));
    }

    /**
     * Announces that a mutation is about to make {@code targets} stale.
     *
     * @throws StoreUnavailableException if it must not run, because the store cannot be told (strict only)
     */
    public Invalidation begin(Collection<InvalidationTarget> targets) {
        List<Affected> affected = affected(targets);
        if (affected.isEmpty()) {
            return Invalidation.NONE;
        }
        return settings.strict()
                ? StrictInvalidation.open(affected, token(), settings.intentTtl(), retries, open)
                : new LooseInvalidation(affected, retries, outage, settings.intentTtl());
    }

    private List<Affected> affected(Collection<InvalidationTarget> targets) {
        Map<String, Affected> affected = new HashMap<>();
        for (InvalidationTarget target : targets) {
            ContextCache context = contexts.get(target.context());
            if (context != null) {
                affected.computeIfAbsent(
                                target.context(),
                                name -> new Affected(
                                        store,
                                        name,
                                        new TreeSet<>(),
                                        context.names().subsets()))
                        .names()
                        .addAll(context.names().ofTarget(target.params()));
            }
        }
        return new ArrayList<>(affected.values());
    }

    /** Whether the cache may be looked at by this thread and now. */
    boolean usable() {
        return !transactions.writing() && !outage.lasts() && !retries.isWaiting();
    }

    CacheKeys keys() {
        return keys;
    }

    Outage outage() {
        return outage;
    }

    /** A random text that is never made twice. */
    String token() {
        byte[] bytes = new byte[16];
        random.nextBytes(bytes);
        return Base64.getUrlEncoder().withoutPadding().encodeToString(bytes);
    }

    /** What happened so far. */
    public CacheCounts counts() {
        CacheCounts sum = new CacheCounts(0, 0, 0, 0, outage.count());
        for (ContextCache context : contexts.values()) {
            CacheCounts each = context.counts();
            sum = new CacheCounts(
                    sum.hits() + each.hits(),
                    sum.misses() + each.misses(),
                    sum.joined() + each.joined(),
                    sum.bypassed() + each.bypassed(),
                    sum.outages());
        }
        return sum;
    }

    @Override
    public void close() {
        retries.close();
        store.close();
    }
}
