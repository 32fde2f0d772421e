package dev.mizan.wire;

import java.nio.charset.StandardCharsets;
import java.util.List;
import java.util.Map;

/**
 * An answer as it came.
 *
 * @param status the HTTP status
 * @param headers every header line in order
 * @param body the content without its transfer coding
 */
@SuppressWarnings("ArrayRecordComponent") // never compared
public record WireResponse(int status, List<Map.Entry<String, String>> headers, byte[] body) {

    public WireResponse {
        headers = List.copyOf(headers);
    }

    /** The values of a header, its name in any case. */
    public List<String> headers(String name) {
        return headers.stream()
                .filter(header -> header.getKey().equalsIgnoreCase(name))
                .map(Map.Entry::getValue)
                .toList();
    }

    /** The content as text. */
    public String text() {
        return new String(body, StandardCharsets.UTF_8);
    }
}
