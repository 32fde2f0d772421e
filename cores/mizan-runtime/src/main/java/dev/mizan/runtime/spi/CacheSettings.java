package dev.mizan.runtime.spi;

import java.time.Duration;
import java.util.Locale;
import java.util.Optional;

/**
 * What an application sets about keeping answers.
 *
 * <pre>{@code
 * new CacheSettings(Mode.LOCAL, "shop", Optional.of(Secret.of("mizan.cache.secret", secret)))
 * }</pre>
 *
 * @param mode where answers are kept
 * @param app the application's name, which stands in every key of a shared store
 * @param secret what keys are made with
 * @param redisUrl where the shared store is, such as {@code redis://cache.internal:6379}
 * @param strict whether a mutation announces itself in the store before it runs, so that not even a crash between its
 *     commit and its invalidation lets an old answer stand
 * @param intentTtl how long such an announcement holds without being renewed
 * @param maxAge how long an answer is kept at most, whatever its context says
 * @param maxBytes how much this process keeps in its own memory, in bytes of answers
 */
public record CacheSettings(
        Mode mode,
        String app,
        Optional<Secret> secret,
        Optional<String> redisUrl,
        boolean strict,
        Duration intentTtl,
        Duration maxAge,
        long maxBytes) {

    /** How long announcements hold by default. */
    public static final Duration INTENT_TTL = Duration.ofSeconds(30);

    /** How long answers are kept at most by default. */
    public static final Duration MAX_AGE = Duration.ofHours(24);

    /** How much a process keeps by default: 64 MiB. */
    public static final long MAX_BYTES = 64L << 20;

    private static final Duration SHORTEST_TTL = Duration.ofSeconds(1);

    /** Nothing is kept. */
    public static final CacheSettings OFF = new CacheSettings(
            Mode.OFF, "app", Optional.empty(), Optional.empty(), false, INTENT_TTL, MAX_AGE, MAX_BYTES);

    /** Where answers are kept. */
    public enum Mode {
        /** Nowhere. */
        OFF,
        /** In this process, which has to be the only one. */
        LOCAL,
        /** In a Redis that all processes share. */
        REDIS;

        /** The word in the configuration. */
        public String word() {
            return name().toLowerCase(Locale.ROOT);
        }
    }

    public CacheSettings {
        if (mode != Mode.OFF && secret.isEmpty()) {
            throw new IllegalArgumentException("mizan.cache.secret: missing (expected: a secret of at least "
                    + Secret.MIN_BYTES + " bytes where mizan.cache.mode is " + mode.word() + ")");
        }
        if (mode == Mode.REDIS && redisUrl.isEmpty()) {
            throw new IllegalArgumentException("mizan.cache.redis-url: missing (expected: a URL such as"
                    + " redis://localhost:6379 where mizan.cache.mode is redis)");
        }
        if (mode == Mode.LOCAL && redisUrl.isPresent()) {
            throw new IllegalArgumentException(
                    "mizan.cache.redis-url: set, but mizan.cache.mode is local (expected: mode redis, or no URL)");
        }
        if (!app.matches("[A-Za-z0-9._-]{1,64}")) {
            throw new IllegalArgumentException("mizan.cache.app: " + app
                    + " (expected: at most 64 letters, digits, dots, dashes and underscores)");
        }
        if (intentTtl.compareTo(SHORTEST_TTL) < 0) {
            throw new IllegalArgumentException("mizan.cache.intent-ttl: " + intentTtl + " (expected: at least PT1S)");
        }
        if (maxAge.compareTo(SHORTEST_TTL) < 0) {
            throw new IllegalArgumentException("mizan.cache.max-age: " + maxAge + " (expected: at least PT1S)");
        }
        if (maxBytes < 1) {
            throw new IllegalArgumentException("mizan.cache.max-bytes: " + maxBytes + " (expected: at least 1)");
        }
    }

    /**
     * The settings of an application's configuration, in which what is not set stays open.
     *
     * @param strict by default what the mode asks for: with Redis
     * @throws IllegalArgumentException with a sentence for the developer, if the configuration is half done
     */
    public static CacheSettings of(
            Optional<Mode> mode,
            String app,
            Optional<String> secret,
            Optional<String> redisUrl,
            Optional<Boolean> strict,
            Duration intentTtl,
            Duration maxAge,
            long maxBytes) {
        if (mode.isEmpty() && (secret.isPresent() || redisUrl.isPresent())) {
            throw new IllegalArgumentException("mizan.cache.mode: missing, but "
                    + (secret.isPresent() ? "mizan.cache.secret" : "mizan.cache.redis-url")
                    + " is set (expected: off, local or redis)");
        }
        Mode chosen = mode.orElse(Mode.OFF);
        return new CacheSettings(
                chosen,
                app,
                secret.map(value -> Secret.of("mizan.cache.secret", value)),
                redisUrl,
                strict.orElse(chosen == Mode.REDIS),
                intentTtl,
                maxAge,
                maxBytes);
    }
}
