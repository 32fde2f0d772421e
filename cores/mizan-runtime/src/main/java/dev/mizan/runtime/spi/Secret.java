package dev.mizan.runtime.spi;

import java.nio.charset.StandardCharsets;

/**
 * A secret of the configuration, which no log and no message shows.
 *
 * @param value the secret
 */
public record Secret(String value) {

    /** The least length, in bytes of UTF-8. */
    public static final int MIN_BYTES = 32;

    /**
     * The secret in the setting {@code name}.
     *
     * @throws IllegalArgumentException with a sentence for the developer, if it is too short
     */
    public static Secret of(String name, String value) {
        int bytes = value.getBytes(StandardCharsets.UTF_8).length;
        if (bytes < MIN_BYTES) {
            throw new IllegalArgumentException(
                    name + ": " + bytes + " bytes (expected: a secret of at least " + MIN_BYTES + " bytes)");
        }
        return new Secret(value);
    }

    @Override
    public String toString() {
        return "(secret)";
    }
}
