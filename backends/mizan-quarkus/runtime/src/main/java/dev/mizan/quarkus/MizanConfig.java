package dev.mizan.quarkus;

import io.quarkus.runtime.annotations.ConfigPhase;
import io.quarkus.runtime.annotations.ConfigRoot;
import io.quarkus.runtime.configuration.MemorySize;
import io.smallrye.config.ConfigMapping;
import io.smallrye.config.WithDefault;
import java.util.List;
import java.util.Optional;

/**
 * What an application sets below {@code quarkus.mizan}.
 *
 * <pre>{@code
 * quarkus.mizan.base-path=/api/mizan
 * quarkus.mizan.cors.allowed-origins=https://app.example
 * quarkus.mizan.security.staff-role=staff
 * }</pre>
 */
@ConfigMapping(prefix = "quarkus.mizan")
@ConfigRoot(phase = ConfigPhase.RUN_TIME)
public interface MizanConfig {

    /** Where the protocol lives, below {@code quarkus.http.root-path}. */
    @WithDefault("/api/mizan")
    String basePath();

    /** The largest JSON body of a call. */
    @WithDefault("1M")
    MemorySize maxBodySize();

    /** The longest query string, in characters. */
    @WithDefault("8192")
    int maxQueryLength();

    /** How many members of one parallel context run at a time. */
    @WithDefault("4")
    int parallelMembers();

    /** Whether functions run on virtual threads; otherwise on Quarkus's worker threads. */
    @WithDefault("true")
    boolean virtualThreads();

    /** Which other origins may call. */
    Cors cors();

    /** How the CSRF token travels. */
    Csrf csrf();

    /** How roles of Quarkus Security become an identity. */
    Security security();

    /** Which other origins may call. */
    interface Cors {

        /** Origins, such as https://app.example, whose pages may call; none by default. */
        Optional<List<String>> allowedOrigins();

        /** Whether those pages may send cookies. */
        @WithDefault("false")
        boolean allowCredentials();
    }

    /** How the CSRF token travels. */
    interface Csrf {

        /**
         * The domain whose hosts' pages may read the token, such as app.example for https://www.app.example and
         * https://api.app.example; without it, this host alone.
         */
        Optional<String> cookieDomain();
    }

    /** How roles of Quarkus Security become an identity. */
    interface Security {

        /** The role that makes a caller a member of staff. */
        @WithDefault("staff")
        String staffRole();

        /** The role that makes a caller a superuser. */
        @WithDefault("superuser")
        String superuserRole();
    }
}
