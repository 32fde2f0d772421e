package dev.mizan.runtime.json;

import java.util.Optional;
import tools.jackson.core.JacksonException;
import tools.jackson.core.JsonParser;
import tools.jackson.core.JsonToken;
import tools.jackson.core.ObjectReadContext;
import tools.jackson.core.StreamReadConstraints;
import tools.jackson.core.TokenStreamFactory;
import tools.jackson.core.json.JsonFactory;

/** Looks for one thing in a text that need not be JSON as the protocol takes it, and keeps nothing else of it. */
public final class JsonScan {

    private static final JsonFactory FACTORY = JsonFactory.builder()
            .streamReadConstraints(StreamReadConstraints.builder()
                    .maxNestingDepth(Integer.MAX_VALUE)
                    .maxNumberLength(Integer.MAX_VALUE)
                    .maxStringLength(Integer.MAX_VALUE)
                    .maxNameLength(Integer.MAX_VALUE)
                    .build())
            .disable(TokenStreamFactory.Feature.CANONICALIZE_PROPERTY_NAMES)
            .build();

    private JsonScan() {}

    /**
     * The string that the member {@code name} of the object in {@code text} holds, as far as {@code text} is JSON;
     * empty if it is no string, not there, or there twice.
     *
     * <pre>{@code JsonScan.text("{\"id\":\"7\",\"args\":{\"a\":1,\"a\":2", "id")   // 7}</pre>
     */
    public static Optional<String> text(String text, String name) {
        Optional<String> found = Optional.empty();
        int times = 0;
        try (JsonParser parser = FACTORY.createParser(ObjectReadContext.empty(), text)) {
            if (parser.nextToken() != JsonToken.START_OBJECT) {
                return Optional.empty();
            }
            for (JsonToken token = parser.nextToken(); token == JsonToken.PROPERTY_NAME; token = parser.nextToken()) {
                boolean asked = parser.currentName().equals(name);
                JsonToken value = parser.nextToken();
                if (asked) {
                    times++;
                    found = value == JsonToken.VALUE_STRING ? Optional.of(parser.getString()) : Optional.empty();
                }
                parser.skipChildren();
            }
        } catch (JacksonException notJson) {
            return times == 1 ? found : Optional.empty();
        }
        return times == 1 ? found : Optional.empty();
    }
}
