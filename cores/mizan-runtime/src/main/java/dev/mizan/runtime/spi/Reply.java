package dev.mizan.runtime.spi;

import java.util.List;
import java.util.Map;

/** What the core answers; an adapter writes it as it is. */
public sealed interface Reply {

    /** The response headers in the order to write them; a name may have several values. */
    Map<String, List<String>> headers();

    /**
     * Bytes with a status.
     *
     * @param status the HTTP status
     * @param headers with {@code Content-Type} and {@code Cache-Control}
     * @param body the content; nobody may change it
     */
    @SuppressWarnings("ArrayRecordComponent")
    record Content(int status, Map<String, List<String>> headers, byte[] body) implements Reply {}

    /**
     * The framework's own response, to be sent by its own means with these headers added.
     *
     * @param headers {@code Cache-Control} and, where something became stale, {@code X-Mizan-Invalidate}
     * @param response what the view function returned
     */
    record View(Map<String, List<String>> headers, Object response) implements Reply {}
}
