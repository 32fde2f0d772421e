package dev.mizan.codegen.typescript;

/**
 * A line of a comment, with the blank that keeps it off its star.
 *
 * @param text the line's text; empty for a blank line
 */
public record TypeScriptDocLine(String text) implements TypeScriptCode {

    @Override
    public String toString() {
        return text.isEmpty() ? "" : " " + text;
    }
}
