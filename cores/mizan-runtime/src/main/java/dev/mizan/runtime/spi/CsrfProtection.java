package dev.mizan.runtime.spi;

import java.util.Optional;

/** Protects ambient identity from other sites' requests, with the means of the framework. */
public interface CsrfProtection {

    /** No cookie sessions, nothing to protect. */
    CsrfProtection NONE = new CsrfProtection() {
        @Override
        public Optional<Csrf> begin(Exchange exchange) {
            return Optional.empty();
        }

        @Override
        public boolean accepts(Exchange exchange) {
            return true;
        }
    };

    /** How the token travels; with the cookie to set where the exchange brought none. */
    Optional<Csrf> begin(Exchange exchange);

    /** Whether the exchange carries the right header. */
    boolean accepts(Exchange exchange);

    /**
     * How the token travels.
     *
     * @param cookie the cookie's name, readable for scripts
     * @param header the header in which its value comes back
     * @param setCookie the value of {@code Set-Cookie} for the answer, if the cookie is not there yet
     */
    record Csrf(String cookie, String header, Optional<String> setCookie) {}
}
