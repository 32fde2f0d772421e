package dev.mizan.springboot;

import static java.nio.charset.StandardCharsets.UTF_8;

import dev.mizan.runtime.spi.CsrfProtection;
import dev.mizan.runtime.spi.Exchange;
import jakarta.servlet.http.HttpServletRequest;
import jakarta.servlet.http.HttpServletResponse;
import java.security.MessageDigest;
import java.util.Optional;
import org.springframework.security.web.csrf.CookieCsrfTokenRepository;
import org.springframework.security.web.csrf.CsrfToken;

/** Spring Security's CSRF cookie, readable for scripts, whose value comes back in a header. */
final class SpringCsrf implements CsrfProtection {

    private static final Csrf NAMES = new Csrf("XSRF-TOKEN", "X-XSRF-TOKEN");

    private final CookieCsrfTokenRepository tokens = CookieCsrfTokenRepository.withHttpOnlyFalse();

    /** A cookie of {@code domain}, and so readable for all its hosts; of this host alone if it is empty. */
    SpringCsrf(String domain) {
        tokens.setCookieName(NAMES.cookie());
        tokens.setHeaderName(NAMES.header());
        tokens.setCookieCustomizer(cookie -> {
            cookie.sameSite("Lax");
            if (!domain.isEmpty()) {
                cookie.domain(domain);
            }
        });
    }

    @Override
    public Optional<Csrf> begin(Exchange exchange) {
        HttpServletRequest request = exchange.unwrap(HttpServletRequest.class).orElseThrow();
        HttpServletResponse response =
                exchange.unwrap(HttpServletResponse.class).orElseThrow();
        if (tokens.loadToken(request) == null) {
            tokens.saveToken(tokens.generateToken(request), request, response);
        }
        return Optional.of(NAMES);
    }

    @Override
    public boolean accepts(Exchange exchange) {
        Optional<String> expected =
                exchange.unwrap(HttpServletRequest.class).map(tokens::loadToken).map(CsrfToken::getToken);
        Optional<String> sent = exchange.header(NAMES.header());
        return expected.isPresent()
                && sent.isPresent()
                && MessageDigest.isEqual(
                        expected.get().getBytes(UTF_8), sent.get().getBytes(UTF_8));
    }
}
