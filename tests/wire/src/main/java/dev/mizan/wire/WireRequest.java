package dev.mizan.wire;

import java.util.List;
import java.util.Optional;
import java.util.Set;

/**
 * A request.
 *
 * @param method sent as it is, known to HTTP or not
 * @param target path and query exactly as sent
 * @param headers in the order sent; the runner adds {@code Host}, {@code Content-Length}, {@code Connection} and the
 *     cookies of earlier steps
 * @param withheld headers, in lower case, that the runner must not add
 * @param body the content
 */
public record WireRequest(
        Template method, Template target, List<Header> headers, Set<String> withheld, Optional<Body> body) {

    public WireRequest {
        headers = List.copyOf(headers);
        withheld = Set.copyOf(withheld);
    }

    /** One header line. */
    public record Header(Template name, Template value) {}
}
