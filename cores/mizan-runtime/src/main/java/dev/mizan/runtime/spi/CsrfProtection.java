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

    /** Sets the CSRF cookie on this exchange's response, and says how it is to be sent back. */
    Optional<Csrf> begin(Exchange exchange);

    /** Whether the exchange carries the right header. */
    boolean accepts(Exchange exchange);

    /**
     * How the token travels.
     *
     * @param cookie the cookie's name, readable for scripts
     * @param header the header in which its value comes back
     */
    record Csrf(String cookie, String header) {}
}
