package dev.mizan.runtime.spi;

import static java.nio.charset.StandardCharsets.UTF_8;

import java.security.MessageDigest;
import java.security.SecureRandom;
import java.util.Base64;
import java.util.Optional;

/**
 * A CSRF token in a cookie that scripts can read, whose value comes back in a header: other sites' pages can make a
 * browser send the cookie, and cannot read it. Nothing is kept on the server.
 *
 * <pre>{@code CsrfProtection csrf = new CookieCsrf("");   // XSRF-TOKEN and X-XSRF-TOKEN, this host alone}</pre>
 */
public final class CookieCsrf implements CsrfProtection {

    private static final String COOKIE = "XSRF-TOKEN";
    private static final String HEADER = "X-XSRF-TOKEN";
    private static final int TOKEN_BYTES = 18;

    private final SecureRandom random = new SecureRandom();
    private final String domain;

    /**
     * A token for the pages of this host, or of a domain.
     *
     * @param domain the domain for whose hosts' pages the cookie is readable, such as {@code app.example}; {@code ""}
     *     for this host alone
     */
    public CookieCsrf(String domain) {
        this.domain = domain;
    }

    @Override
    public Optional<Csrf> begin(Exchange exchange) {
        return Optional.of(new Csrf(
                COOKIE, HEADER, cookie(exchange).isPresent() ? Optional.empty() : Optional.of(fresh(exchange))));
    }

    @Override
    public boolean accepts(Exchange exchange) {
        Optional<String> expected = cookie(exchange);
        Optional<String> sent = exchange.header(HEADER);
        return expected.isPresent()
                && sent.isPresent()
                && MessageDigest.isEqual(
                        expected.get().getBytes(UTF_8), sent.get().getBytes(UTF_8));
    }

    private String fresh(Exchange exchange) {
        byte[] token = new byte[TOKEN_BYTES];
        random.nextBytes(token);
        return COOKIE + "=" + Base64.getUrlEncoder().withoutPadding().encodeToString(token) + "; Path=/; SameSite=Lax"
                + (domain.isEmpty() ? "" : "; Domain=" + domain)
                + (exchange.secure() ? "; Secure" : "");
    }

    /** The first token that is sent; an empty one is none. */
    private static Optional<String> cookie(Exchange exchange) {
        for (String line : exchange.headers("Cookie")) {
            for (String pair : line.split(";")) {
                int equals = pair.indexOf('=');
                if (equals > 0 && pair.substring(0, equals).strip().equals(COOKIE)) {
                    return Optional.of(pair.substring(equals + 1).strip()).filter(value -> !value.isEmpty());
                }
            }
        }
        return Optional.empty();
    }
}
