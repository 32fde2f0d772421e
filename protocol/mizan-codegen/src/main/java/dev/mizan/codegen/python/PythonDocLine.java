package dev.mizan.codegen.python;

/**
 * A line of a docstring.
 *
 * @param text the line's text, escaped; empty for a blank line
 */
record PythonDocLine(String text) implements PythonCode {

    @Override
    public String toString() {
        return text;
    }
}
