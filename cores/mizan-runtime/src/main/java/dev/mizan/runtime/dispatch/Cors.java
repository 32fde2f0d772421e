package dev.mizan.runtime.dispatch;

import dev.mizan.runtime.invalidation.InvalidateHeader;
import dev.mizan.runtime.spi.Exchange;
import dev.mizan.runtime.spi.MizanSettings;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import java.util.Set;

/** Which other sites' pages may read answers. */
final class Cors {

    private static final String SECONDS_TO_REMEMBER = "600";
    private static final int LONGEST_HEADER_LIST = 1_000;

    private final Set<String> origins;
    private final boolean all;
    private final boolean credentials;

    Cors(MizanSettings settings) {
        this.origins = Set.copyOf(settings.allowedOrigins());
        this.all = origins.contains("*");
        this.credentials = settings.allowCredentials();
    }

    /** Whether a browser asks if a page may send a request; only browsers send both headers. */
    static boolean isPreflight(Exchange exchange) {
        return exchange.method().equals("OPTIONS")
                && exchange.header("Origin").isPresent()
                && exchange.header("Access-Control-Request-Method").isPresent();
    }

    /** The headers for the page that asks, none if it may not read the answer. */
    Map<String, List<String>> headers(Exchange exchange) {
        if (origins.isEmpty()) {
            return Map.of();
        }
        Optional<String> origin = exchange.header("Origin").filter(this::allows);
        if (origin.isEmpty()) {
            return Map.of();
        }
        Map<String, List<String>> headers = new LinkedHashMap<>();
        headers.put("Access-Control-Allow-Origin", List.of(all ? "*" : origin.get()));
        if (credentials) {
            headers.put("Access-Control-Allow-Credentials", List.of("true"));
        }
        headers.put("Access-Control-Expose-Headers", List.of(InvalidateHeader.NAME));
        return headers;
    }

    /** The headers that answer a preflight for {@code methods}, empty if the page may not. */
    Map<String, List<String>> preflight(Exchange exchange, String methods) {
        Map<String, List<String>> allowed = headers(exchange);
        if (allowed.isEmpty()) {
            return allowed;
        }
        Map<String, List<String>> headers = new LinkedHashMap<>(allowed);
        headers.remove("Access-Control-Expose-Headers");
        headers.put("Access-Control-Allow-Methods", List.of(methods));
        exchange.header("Access-Control-Request-Headers")
                .filter(Cors::isHeaderList)
                .ifPresent(asked -> headers.put("Access-Control-Allow-Headers", List.of(asked)));
        headers.put("Access-Control-Max-Age", List.of(SECONDS_TO_REMEMBER));
        return headers;
    }

    private boolean allows(String origin) {
        return all || origins.contains(origin);
    }

    /** What is echoed has to be what it says it is. */
    private static boolean isHeaderList(String text) {
        return !text.isEmpty()
                && text.length() <= LONGEST_HEADER_LIST
                && text.chars()
                        .allMatch(c -> c >= 'a' && c <= 'z'
                                || c >= 'A' && c <= 'Z'
                                || c >= '0' && c <= '9'
                                || c == '-'
                                || c == '_'
                                || c == ','
                                || c == ' ');
    }
}
