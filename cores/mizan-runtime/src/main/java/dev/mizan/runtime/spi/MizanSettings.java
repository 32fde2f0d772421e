package dev.mizan.runtime.spi;

import java.util.List;
import java.util.Optional;

/**
 * What an application sets; every adapter reads it from its framework's configuration.
 *
 * @param basePath where the protocol lives, with a leading and without a trailing slash
 * @param maxBodyBytes the largest JSON body
 * @param maxQueryLength the longest query, in characters
 * @param parallelMembers how many members of one parallel bundle run at a time
 * @param allowedOrigins origins that may call from other sites; empty for none
 * @param allowCredentials whether those origins may send cookies
 * @param cache what is kept of answers
 */
public record MizanSettings(
        String basePath,
        int maxBodyBytes,
        int maxQueryLength,
        int parallelMembers,
        List<String> allowedOrigins,
        boolean allowCredentials,
        CacheSettings cache) {

    /** The base {@code /api/mizan}, bodies of 1 MiB, queries of 8 KiB, four parallel members, no other origins. */
    public static final MizanSettings DEFAULTS = new MizanSettings("/api/mizan", 1 << 20, 8 << 10, 4, List.of(), false);

    /** Settings without a cache. */
    public MizanSettings(
            String basePath,
            int maxBodyBytes,
            int maxQueryLength,
            int parallelMembers,
            List<String> allowedOrigins,
            boolean allowCredentials) {
        this(
                basePath,
                maxBodyBytes,
                maxQueryLength,
                parallelMembers,
                allowedOrigins,
                allowCredentials,
                CacheSettings.OFF);
    }

    public MizanSettings {
        allowedOrigins = List.copyOf(allowedOrigins);
        if (!basePath.startsWith("/") || basePath.endsWith("/")) {
            throw new IllegalArgumentException(
                    "mizan.base-path: " + basePath + " (expected: a path that begins with / and does not end with it)");
        }
        if (allowCredentials && allowedOrigins.contains("*")) {
            throw new IllegalArgumentException(
                    "mizan.cors.allowed-origins: * (expected: named origins where credentials are allowed)");
        }
    }

    /**
     * The part of {@code path} below the base, as {@link Exchange#path()} has it; empty if it lies elsewhere.
     *
     * <pre>{@code MizanSettings.DEFAULTS.below("/api/mizan/call/")   // "/call/"}</pre>
     *
     * @param path a path below the application's root, percent-encoded as it was sent
     */
    public Optional<String> below(String path) {
        if (!path.startsWith(basePath)) {
            return Optional.empty();
        }
        String rest = path.substring(basePath.length());
        return rest.isEmpty() || rest.startsWith("/") ? Optional.of(rest) : Optional.empty();
    }
}
