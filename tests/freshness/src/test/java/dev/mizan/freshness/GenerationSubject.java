package dev.mizan.freshness;

import static dev.mizan.freshness.Node.context;

import dev.mizan.runtime.cache.GenerationCache;
import dev.mizan.runtime.cache.Invalidation;
import dev.mizan.runtime.cache.KeyMessage;
import dev.mizan.runtime.spi.GenerationStore;
import dev.mizan.runtime.spi.Transactions;
import dev.mizan.runtime.spi.Transactions.Outcome;
import java.nio.charset.StandardCharsets;
import java.time.Duration;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.concurrent.ThreadLocalRandom;
import java.util.concurrent.atomic.AtomicReferenceArray;
import java.util.function.Supplier;

/** Several nodes with the real cache, in strict mode; one that dies is replaced by a new one. */
final class GenerationSubject implements Subject {

    private static final Duration INTENT_TTL = Duration.ofSeconds(1);

    private final AtomicReferenceArray<GenerationCache> nodes;
    private final Supplier<GenerationStore> stores;
    private final Versions versions;

    GenerationSubject(int count, Supplier<GenerationStore> stores, Versions versions) {
        this.stores = stores;
        this.versions = versions;
        this.nodes = new AtomicReferenceArray<>(count);
        for (int i = 0; i < count; i++) {
            nodes.set(i, node());
        }
    }

    private GenerationCache node() {
        return GenerationCache.of(stores.get(), Node.settings(true, INTENT_TTL), Transactions.NONE, Shop.today());
    }

    private int any() {
        return ThreadLocalRandom.current().nextInt(nodes.length());
    }

    @Override
    public int read(int user, int viewer) throws Exception {
        KeyMessage message = new KeyMessage(
                "user",
                KeyMessage.sorted(Map.of("user_id", Integer.toString(user))),
                0,
                Optional.of("viewer" + viewer),
                Optional.empty(),
                Optional.empty(),
                Optional.empty());
        byte[] answer = nodes.get(any())
                .context("user")
                .orElseThrow()
                .answer(message, () -> Integer.toString(versions.read(user)).getBytes(StandardCharsets.UTF_8));
        return Integer.parseInt(new String(answer, StandardCharsets.UTF_8));
    }

    /** Now and then the whole context is named, which is less than an instance of it names. */
    @Override
    public int mutate(int user) {
        boolean broad = ThreadLocalRandom.current().nextInt(10) == 0;
        Invalidation invalidation =
                nodes.get(any()).begin(List.of(broad ? context("user") : context("user", "user_id", user)));
        if (!invalidation.mayCommit()) {
            invalidation.finish(Outcome.ROLLED_BACK);
            throw new IllegalStateException("lapsed");
        }
        int version = versions.write(user);
        invalidation.finish(Outcome.COMMITTED);
        return version;
    }

    @Override
    public void die(int user) {
        int place = any();
        GenerationCache node = nodes.get(place);
        node.begin(List.of(context("user", "user_id", user)));
        versions.write(user);
        if (nodes.compareAndSet(place, node, node())) {
            node.close();
        }
    }

    @Override
    public void close() {
        for (int i = 0; i < nodes.length(); i++) {
            nodes.get(i).close();
        }
    }
}
