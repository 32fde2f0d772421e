package dev.mizan.wire;

import java.util.List;
import java.util.Map;

/**
 * What an answer must be.
 *
 * @param status the HTTP status
 * @param headers by name, in any case: the values that must stand there, one per line; none for a header that must not
 * @param body the content
 * @param lacks texts that must stand nowhere in headers and body
 */
public record ExpectedAnswer(int status, Map<String, List<Template>> headers, Content body, List<Template> lacks) {

    public ExpectedAnswer {
        lacks = List.copyOf(lacks);
    }

    /** What the content must be. */
    public sealed interface Content {

        /** Exactly these bytes, apart from placeholders. */
        record Exactly(Template text) implements Content {}

        /** Whatever it is. */
        record Anything() implements Content {}
    }
}
