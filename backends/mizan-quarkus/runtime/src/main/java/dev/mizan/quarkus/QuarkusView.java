package dev.mizan.quarkus;

import io.vertx.core.buffer.Buffer;
import java.util.List;
import java.util.Map;
import java.util.Optional;

/** Knows a type of response that view functions may return. */
interface QuarkusView {

    /** What is sent for {@code response}; empty if it is of another type. */
    Optional<Page> page(Object response);

    /** A whole response. */
    record Page(int status, Map<String, List<String>> headers, Buffer body) {}
}
