package dev.mizan.codegen.java;

/**
 * A line of a comment, with the blank that keeps it off its star.
 *
 * @param text the line's text; empty for a blank line
 */
record JavaDocLine(String text) implements JavaCode {

    @Override
    public String toString() {
        return text.isEmpty() ? "" : " " + text;
    }
}
