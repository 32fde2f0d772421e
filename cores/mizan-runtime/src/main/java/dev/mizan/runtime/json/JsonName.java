package dev.mizan.runtime.json;

import java.nio.charset.StandardCharsets;

/**
 * The name of a member, encoded once and written any number of times.
 *
 * <pre>{@code
 * private static final JsonName AGE = JsonName.of("age");
 * out.name(AGE);
 * }</pre>
 */
public final class JsonName {

    private final String text;
    private final byte[] encoded;

    private JsonName(String text, byte[] encoded) {
        this.text = text;
        this.encoded = encoded;
    }

    /** The name {@code text}. */
    public static JsonName of(String text) {
        byte[] quoted = JsonWriter.bytes(out -> out.string(text));
        return new JsonName(text, (new String(quoted, StandardCharsets.UTF_8) + ":").getBytes(StandardCharsets.UTF_8));
    }

    /** The name as text. */
    public String text() {
        return text;
    }

    /** The quoted name with its colon; nobody changes it. */
    byte[] encoded() {
        return encoded;
    }
}
