package dev.mizan.codegen.rust;

/**
 * A line of a comment, with the blank that keeps it off its slashes.
 *
 * @param text the line's text; empty for a blank line
 */
record RustDocLine(String text) implements RustCode {

    @Override
    public String toString() {
        return text.isEmpty() ? "" : " " + text;
    }
}
