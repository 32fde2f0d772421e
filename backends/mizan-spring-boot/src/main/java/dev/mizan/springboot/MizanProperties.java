package dev.mizan.springboot;

import dev.mizan.runtime.spi.MizanSettings;
import java.util.List;
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
     * How authorities of Spring Security become an identity.
     *
     * @param staffAuthority The authority that makes a caller a member of staff.
     * @param superuserAuthority The authority that makes a caller a superuser.
     */
    public record Security(
            @DefaultValue("ROLE_STAFF") String staffAuthority,
            @DefaultValue("ROLE_SUPERUSER") String superuserAuthority) {}

    /**
     * The same for the core.
     *
     * @throws IllegalArgumentException with a sentence for the developer, if a value cannot be
     */
    MizanSettings settings() {
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
                cors.allowCredentials());
    }
}
