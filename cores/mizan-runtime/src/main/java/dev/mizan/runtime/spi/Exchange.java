package dev.mizan.runtime.spi;

import java.io.IOException;
import java.io.InputStream;
import java.util.List;
import java.util.Optional;

/** One request as the core sees it; an adapter translates its framework's into this. */
public interface Exchange {

    /** The HTTP method in upper case. */
    String method();

    /**
     * The path as sent, still percent-encoded, without the base and the query: {@code /call/}, {@code /ctx/user/}.
     * For an own route the whole path below the application's root.
     */
    String path();

    /** The query as sent, without the question mark; {@code ""} if there is none. */
    String query();

    /** The first value of a header, its name in any case. */
    Optional<String> header(String name);

    /** All values of a header, its name in any case. */
    List<String> headers(String name);

    /** Whether the request came over HTTPS, as the framework sees it. */
    boolean secure();

    /**
     * The body; read at most once. The core stops reading at its limit.
     *
     * @throws IOException if the connection fails
     */
    InputStream body() throws IOException;

    /**
     * The framework's own object behind this exchange, for injectable parameters and the adapter's other parts.
     *
     * <pre>{@code exchange.unwrap(HttpServletRequest.class)}</pre>
     */
    <T> Optional<T> unwrap(Class<T> type);
}
