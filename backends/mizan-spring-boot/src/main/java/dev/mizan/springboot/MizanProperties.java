package dev.mizan.springboot;

import dev.mizan.runtime.spi.CacheSettings;
import dev.mizan.runtime.spi.MizanSettings;
import java.time.Duration;
import java.util.List;
import java.util.Optional;
import org.jspecify.annotations.Nullable;
import org.springframework.boot.context.properties.ConfigurationProperties;
import org.springframework.boot.context.properties.bind.DefaultValue;
import org.springframework.util.unit.DataSize;

/**
 * What an application sets below {@code mizan}.
 *
 * <pre>{@code
 * mizan.base-path=/api/mizan
 * mizan.cors.allowed-origins=https://app.example
 * mizan.security.staff-authority=ROLE_STAFF
 * }</pre>
 *
 * @param basePath Where the protocol lives, below the application's context path.
 * @param maxBodySize The largest JSON body of a call.
 * @param maxQueryLength The longest query string, in characters.
 * @param parallelMembers How many members of one parallel context run at a time.
 * @param cors Which other origins may call.
 * @param csrf How the CSRF token travels.
 * @param cache What is kept of the answers of contexts.
 * @param security How authorities of Spring Security become an identity.
 */
@ConfigurationProperties("mizan")
public record MizanProperties(
        @DefaultValue("/api/mizan") String basePath,
        @DefaultValue("1MB") DataSize maxBodySize,
        @DefaultValue("8192") int maxQueryLength,
        @DefaultValue("4") int parallelMembers,
        @DefaultValue Cors cors,
        @DefaultValue Csrf csrf,
        @DefaultValue Cache cache,
        @DefaultValue Security security) {

    /**
     * Which other origins may call.
     *
     * @param allowedOrigins Origins, such as https://app.example, whose pages may call; none by default.
     * @param allowCredentials Whether those pages may send cookies.
     */
    public record Cors(
            @DefaultValue List<String> allowedOrigins,
            @DefaultValue("false") boolean allowCredentials) {}

    /**
     * How the CSRF token travels.
     *
     * @param cookieDomain The domain whose hosts' pages may read the token, such as app.example for
     *     https://www.app.example and https://api.app.example; empty for this host alone.
     */
    public record Csrf(@DefaultValue("") String cookieDomain) {}

    /**
     * What is kept of the answers of contexts.
     *
     * @param mode Where answers are kept: nowhere, in this process, which has to be the only one, or in Redis. Nowhere
     *     by default.
     * @param app The application's name in the keys of a shared store; by default spring.application.name.
     * @param secret What keys are made with, at least 32 bytes; needed where answers are kept.
     * @param redisUrl Where the shared store is, such as redis://cache.internal:6379; needed in mode redis.
     * @param strict Whether a mutation announces itself in the store before it runs; by default in mode redis.
     * @param intentTtl How long such an announcement holds without being renewed.
     * @param maxAge How long an answer is kept at most.
     * @param maxSize How much this process keeps in its own memory.
     */
    public record Cache(
            CacheSettings.@Nullable Mode mode,
            @Nullable String app,
            @Nullable String secret,
            @Nullable String redisUrl,
            @Nullable Boolean strict,
            @DefaultValue("30s") Duration intentTtl,
            @DefaultValue("24h") Duration maxAge,
            @DefaultValue("64MB") DataSize maxSize) {

        CacheSettings settings(String application) {
            return CacheSettings.of(
                    Optional.ofNullable(mode),
                    app == null ? application.replaceAll("[^A-Za-z0-9._-]", "-") : app,
                    Optional.ofNullable(secret),
                    Optional.ofNullable(redisUrl),
                    Optional.ofNullable(strict),
                    intentTtl,
                    maxAge,
                    maxSize.toBytes());
        }

        @Override
        public String toString() {
            return "mizan.cache in mode " + mode;
        }
    }

    /**
     * How authorities of Spring Security become an identity.
     *
     * @param staffAuthority The authority that makes a caller a member of staff.
     * @param superuserAuthority The authority that makes a caller a superuser.
     */
    public record Security(
            @DefaultValue("ROLE_STAFF") String staffAuthority,
            @DefaultValue("ROLE_SUPERUSER") String superuserAuthority) {}

    /** The same for the core, for an application without a name. */
    MizanSettings settings() {
        return settings("app");
    }

    /**
     * The same for the core.
     *
     * @param application the application's name
     * @throws IllegalArgumentException with a sentence for the developer, if a value cannot be
     */
    MizanSettings settings(String application) {
        if (maxBodySize.toBytes() < 1 || maxBodySize.toBytes() > Integer.MAX_VALUE) {
            throw new IllegalArgumentException(
                    "mizan.max-body-size: " + maxBodySize + " (expected: from one byte to 2 GiB)");
        }
        return new MizanSettings(
                basePath,
                (int) maxBodySize.toBytes(),
                maxQueryLength,
                parallelMembers,
                cors.allowedOrigins(),
                cors.allowCredentials(),
                cache.settings(application));
    }
}
