package dev.mizan.codegen.java;

/**
 * The expression of a codec.
 *
 * @param text its source
 */
record JavaCodec(String text) implements JavaCode {

    /** Whether it is put together from those of the runtime library. */
    boolean usesLibrary() {
        return text.contains("Codecs.");
    }

    @Override
    public String toString() {
        return text;
    }
}
